-- Conflicts of interest (回避), computed ahead: what each application says that may conflict, and with which experts it does.
-- A job keeps both fresh, as submissions come and as experts and units change; nobody waits for it pair by pair.

create table conflict_queue (
  subject text not null check (subject in ('application', 'expert')),
  id uuid not null,
  primary key (subject, id)
);
alter table conflict_queue enable row level security;
alter table conflict_queue force row level security;
create policy conflict_queue_add on conflict_queue for insert with check (actor_is_known());
create policy conflict_queue_take on conflict_queue for all using (actor_is_system()) with check (actor_is_system());
grant select, insert, delete on conflict_queue to zhinan_app;

create function queue_conflicts() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'expert' then
    insert into public.conflict_queue values ('expert', new.id) on conflict do nothing;
  elsif tg_table_name = 'submission' then
    insert into public.conflict_queue values ('application', new.application_id) on conflict do nothing;
  else
    insert into public.conflict_queue
      select 'application', a.id from public.application a where a.unit_id = new.id and a.submissions > 0
      on conflict do nothing;
  end if;
  return null;
end $$;
create trigger submission_conflicts after insert on submission for each row execute function queue_conflicts();
create trigger expert_conflicts_new after insert on expert for each row execute function queue_conflicts();
create trigger expert_conflicts after update of name, person_hash, unit_name, unit_code, host_name, host_code, employers, relations
  on expert for each row execute function queue_conflicts();
create trigger unit_conflicts after update of name, credit_code, host_name, host_code on unit
  for each row execute function queue_conflicts();
-- What was there before: as the system, which row-level security asks for.
select set_config('zhinan.actor', 'system', true);
insert into conflict_queue select 'application', a.id from application a where a.submissions > 0;
insert into conflict_queue select 'expert', e.id from expert e;
select set_config('zhinan.actor', '', true);

-- packages/review, type ApplicationFacts: as read off the newest submission.
create table conflict_facts (
  application_id uuid primary key references application,
  call_id text not null references call,
  track text not null,
  facts jsonb not null
);
create index on conflict_facts (call_id);
alter table conflict_facts enable row level security;
alter table conflict_facts force row level security;
create policy conflict_facts_system on conflict_facts for all using (actor_is_system()) with check (actor_is_system());
grant select, insert, update on conflict_facts to zhinan_app;

create table conflict (
  application_id uuid not null references application,
  expert_id uuid not null references expert,
  call_id text not null references call,
  track text not null,
  kind text not null check (kind in
    ('same-unit', 'partner-unit', 'earlier-unit', 'same-person', 'relation', 'excluded', 'declared')),
  -- Bars the expert; else it rests on a name alone, which a person has to look at.
  hard boolean not null,
  source text not null,
  detail text not null default '',
  found_at timestamptz not null default app_now(),
  primary key (application_id, expert_id, kind, source, detail)
);
create index on conflict (expert_id);
create index on conflict (call_id, track);
alter table conflict enable row level security;
alter table conflict force row level security;
create policy conflict_read on conflict for select using (actor_is_system() or (select actor_oversees())
  or actor_is_officer_of(call_id, track, 'review'));
create policy conflict_keep on conflict for all using (actor_is_system()) with check (actor_is_system());
grant select, insert, update, delete on conflict to zhinan_app;
