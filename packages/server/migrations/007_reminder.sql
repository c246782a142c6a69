-- "Started, not submitted": at times that the call sets, units with drafts are written to. Each time of each deadline once.

alter table call_version add column reminder_hours integer[] not null default '{}'
  check (cardinality(reminder_hours) <= 5 and 1 <= all (reminder_hours) and 720 >= all (reminder_hours));
comment on column call_version.reminder_hours is 'hours before the deadline';

create table reminder (
  call_id text not null references call,
  deadline timestamptz not null,
  hours integer not null check (hours > 0),
  at timestamptz not null default app_now(),
  -- Units with drafts then; null: it was due together with a later one, which was sent in its stead.
  units integer,
  primary key (call_id, deadline, hours)
);
alter table reminder enable row level security;
alter table reminder force row level security;
create policy reminder_read on reminder for select
  using (actor_is_system() or (select actor_is_officer_of(null)) or (select actor_oversees()));
create policy reminder_write on reminder for insert with check (actor_is_system());
grant select, insert on reminder to zhinan_app;
create trigger reminder_append_only before update or delete or truncate on reminder
  for each statement execute function refuse_change();

-- Units that have yet to be written to.
create table reminder_mail (
  call_id text not null,
  deadline timestamptz not null,
  hours integer not null,
  unit_id uuid not null references unit,
  primary key (call_id, deadline, hours, unit_id),
  foreign key (call_id, deadline, hours) references reminder
);
alter table reminder_mail enable row level security;
alter table reminder_mail force row level security;
create policy reminder_mail_system on reminder_mail for all using (actor_is_system()) with check (actor_is_system());
-- Update only to lock: a row that one process sends is skipped by the others.
grant select, insert, update, delete on reminder_mail to zhinan_app;

-- Numbers of drafts for staff, who cannot see the drafts themselves.
create function draft_counts(of_call text) returns table (track text, drafts bigint, ready bigint, units bigint)
  language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
begin
  if not (public.actor_is_system() or public.actor_is_officer_of(of_call) or public.actor_oversees()) then
    return;
  end if;
  perform set_config('zhinan.actor', 'system', true);
  return query select a.track, count(*), count(*) filter (where a.problems = 0), count(distinct a.unit_id)
    from public.application a where a.call_id = of_call and a.state = 'draft' group by rollup (a.track);
  perform set_config('zhinan.actor', coalesce(who, ''), true);
end $$;
