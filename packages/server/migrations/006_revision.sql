-- What an application's form held over time, for its own people: each save, or the last of a row of them by one person.
-- A submission's content is kept apart and for good (submission); these may be thinned out.
create table application_revision (
  id uuid primary key,
  application_id uuid not null references application,
  -- The application's version that it is the content of.
  version integer not null,
  content jsonb not null,
  saved_by uuid not null references auth.user,
  began_at timestamptz not null default app_now(),
  saved_at timestamptz not null default app_now(),
  unique (application_id, version)
);
create index on application_revision (saved_at);

alter table application_revision enable row level security;
alter table application_revision force row level security;
-- What was typed before submitting is the unit's own.
create policy application_revision_read on application_revision for select
  using (actor_is_system() or exists (
    select from application a where a.id = application_id and a.unit_id in (select units_of(actor_id()))));
create policy application_revision_write on application_revision for insert
  with check (saved_by = actor_id() and exists (
    select from application a where a.id = application_id and a.unit_id in (select units_of(actor_id()))));
create policy application_revision_go_on on application_revision for update
  using (saved_by = actor_id() and exists (
    select from application a where a.id = application_id and a.unit_id in (select units_of(actor_id()))))
  with check (saved_by = actor_id());
create policy application_revision_thin on application_revision for delete using (actor_is_system());
grant select, insert, update (version, content, saved_at), delete on application_revision to zhinan_app;
