-- Near-duplicates: what of a submission is compared, which are alike, and what officers found when they looked.
-- Compared by a job after the submission; submitting itself only leaves its number.

create table likeness_queue (
  submission_id uuid primary key references submission,
  at timestamptz not null default app_now()
);
alter table likeness_queue enable row level security;
alter table likeness_queue force row level security;
create policy likeness_queue_add on likeness_queue for insert with check (actor_is_known());
create policy likeness_queue_take on likeness_queue for all using (actor_is_system()) with check (actor_is_system());
grant select, insert, update, delete on likeness_queue to zhinan_app;

create function queue_likeness() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.likeness_queue (submission_id) select id from added;
  return null;
end $$;
create trigger submission_likeness after insert on submission referencing new table as added
  for each statement execute function queue_likeness();
-- What was submitted before this migration is compared, too: as the system, which row-level security asks for.
select set_config('zhinan.actor', 'system', true);
insert into likeness_queue (submission_id) select id from submission;
select set_config('zhinan.actor', '', true);

-- The words of an application's newest compared submission: its long texts one below the other, and where each stands.
create table likeness_text (
  application_id uuid primary key references application,
  submission_n integer not null check (submission_n > 0),
  call_id text not null references call,
  text text not null,
  parts jsonb not null,
  prints integer not null check (prints >= 0)
);
create index on likeness_text (call_id);
alter table likeness_text enable row level security;
alter table likeness_text force row level security;
create policy likeness_text_read on likeness_text for select using (actor_is_system() or actor_sees_application(application_id));
create policy likeness_text_write on likeness_text for all using (actor_is_system()) with check (actor_is_system());
grant select, insert, update on likeness_text to zhinan_app;

-- Fingerprints of those words, and digits of the telephone numbers in the form.
create table likeness_print (
  print bigint not null,
  application_id uuid not null references application,
  primary key (print, application_id)
);
create index on likeness_print (application_id);
create table likeness_phone (
  phone text not null check (phone ~ '^\d{7,20}$'),
  application_id uuid not null references application,
  primary key (phone, application_id)
);
create index on likeness_phone (application_id);
do $$ begin
  for i in 1..2 loop
    execute format('alter table %I enable row level security', (array['likeness_print', 'likeness_phone'])[i]);
    execute format('alter table %I force row level security', (array['likeness_print', 'likeness_phone'])[i]);
    execute format('create policy likeness_system on %I using (actor_is_system()) with check (actor_is_system())',
      (array['likeness_print', 'likeness_phone'])[i]);
    execute format('grant select, insert, delete on %I to zhinan_app', (array['likeness_print', 'likeness_phone'])[i]);
  end loop;
end $$;

-- Two applications that are alike in one way. Tracks stand beside, so that a policy need not look them up.
create table likeness_flag (
  id uuid primary key,
  kind text not null check (kind in ('text', 'person', 'phone', 'account')),
  a uuid not null references application,
  b uuid not null references application,
  a_call text not null, a_track text not null, a_n integer not null,
  b_call text not null, b_track text not null, b_n integer not null,
  likeness real check (likeness between 0 and 1),
  same integer check (same >= 0),
  found_at timestamptz not null default app_now(),
  gone_at timestamptz,
  check (a < b),
  check ((kind = 'text') = (likeness is not null) and (likeness is null) = (same is null)),
  unique (a, b, kind)
);
comment on column likeness_flag.a_n is 'which submission of a was compared';
comment on column likeness_flag.gone_at is 'a later submission is no longer alike';
create index on likeness_flag (b);
alter table likeness_flag enable row level security;
alter table likeness_flag force row level security;
create policy likeness_flag_read on likeness_flag for select using (actor_is_system() or (select actor_oversees())
  or coalesce(scopes_of(a_call, a_track) && (select officer_scopes()), false)
  or coalesce(scopes_of(b_call, b_track) && (select officer_scopes()), false));
create policy likeness_flag_write on likeness_flag for all using (actor_is_system()) with check (actor_is_system());
grant select, insert, update (a_n, b_n, likeness, same, found_at, gone_at) on likeness_flag to zhinan_app;

-- What an officer found when they looked; a later look adds a row.
create table likeness_decision (
  flag_id uuid not null references likeness_flag,
  n integer not null check (n > 0),
  decision text not null check (decision in ('fine', 'objection')),
  note text not null check (length(note) <= 1000 and (decision = 'fine' or length(trim(note)) > 0)),
  a_n integer not null,
  b_n integer not null,
  decided_by uuid not null references auth.user,
  decided_at timestamptz not null default app_now(),
  primary key (flag_id, n)
);
create trigger likeness_decision_append_only before update or delete or truncate on likeness_decision
  for each statement execute function refuse_change();
alter table likeness_decision enable row level security;
alter table likeness_decision force row level security;
create policy likeness_decision_read on likeness_decision for select
  using (exists (select from likeness_flag f where f.id = flag_id));
create policy likeness_decision_write on likeness_decision for insert
  with check (decided_by = actor_id() and exists (select from likeness_flag f where f.id = flag_id
    and (actor_is_officer_of(f.a_call, f.a_track, 'screening') or actor_is_officer_of(f.b_call, f.b_track, 'screening'))));
grant select, insert (flag_id, n, decision, note, a_n, b_n, decided_by) on likeness_decision to zhinan_app;
