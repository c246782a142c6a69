-- Uploads that can go on where they broke off; what a scanner found in a file; files that nothing names are cleaned away.

-- An upload under way. Its bytes lie in the data folder until it is finished; then it is a file.
alter table file add unique (id, application_id);
create index on file (sha256);
create table upload (
  id uuid primary key,
  application_id uuid not null references application,
  slot text not null check (length(slot) between 1 and 80),
  name text not null check (length(name) between 1 and 200),
  size bigint not null check (size > 0),
  -- The file whose place it is to take.
  replaces uuid,
  uploaded_by uuid not null references auth.user,
  started_at timestamptz not null default app_now(),
  expires_at timestamptz not null default app_now() + interval '2 days',
  -- What came of it; asked for again, the same.
  file_id uuid,
  foreign key (file_id, application_id) references file (id, application_id) on delete cascade
);
create index on upload (application_id, uploaded_by);
create index on upload (expires_at);
create index on upload (file_id);

create function guard_upload() returns trigger language plpgsql as $$
begin
  if old.file_id is not null then
    raise exception 'an upload is finished once' using errcode = 'ZN002';
  end if;
  return new;
end $$;
create trigger upload_guard before update on upload for each row execute function guard_upload();

alter table upload enable row level security;
alter table upload force row level security;
create policy upload_own on upload for all
  using (actor_is_system() or (uploaded_by = actor_id() and exists (
    select from application a where a.id = application_id and a.unit_id in (select units_of(actor_id())))))
  with check (actor_is_system() or (uploaded_by = actor_id() and exists (
    select from application a where a.id = application_id and a.unit_id in (select units_of(actor_id())))));
grant select, insert, update (file_id), delete on upload to zhinan_app;

-- What content names must be there and be this application's own.
create function guard_content_files() returns trigger language plpgsql as $$
begin
  if exists (
    select from jsonb_path_query(new.content, '$.attachments.*[*].file') as named (id)
     where jsonb_typeof(named.id) = 'string'
       and not exists (select from public.file f where f.application_id = new.id and f.id::text = named.id #>> '{}'))
  then
    raise exception 'the content names a file that is not there' using errcode = 'ZN011';
  end if;
  return new;
end $$;
create trigger application_files_guard before update of content on application for each row
  when (new.content -> 'attachments' is not null and new.content is distinct from old.content)
  execute function guard_content_files();

-- A file that a form, an earlier state of it or a submission names stays for good. Others the system may clean away.
create function file_is_named(app uuid, file uuid) returns boolean language sql stable as $$
  select exists (select from public.application a where a.id = app and position(file::text in a.content::text) > 0)
      or exists (select from public.application_revision r
                  where r.application_id = app and position(file::text in r.content::text) > 0)
      or exists (select from public.submission s
                  where s.application_id = app and position(file::text in s.content::text) > 0)
$$;
create function guard_file_delete() returns trigger language plpgsql as $$
begin
  if not public.actor_is_system() or public.file_is_named(old.application_id, old.id) then
    raise exception 'a file that is named stays' using errcode = 'ZN002';
  end if;
  return old;
end $$;
drop trigger file_append_only on file;
create trigger file_append_only before update or truncate on file for each statement execute function refuse_change();
create trigger file_kept before delete on file for each row execute function guard_file_delete();
create policy file_clean on file for delete using (actor_is_system());
grant delete on file to zhinan_app;

-- What the scanner found in a content; without a row it has not looked yet.
create table file_scan (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  result text not null check (result in ('clean', 'infected')),
  -- What it is called.
  found text check (length(found) <= 200),
  scanned_at timestamptz not null default app_now(),
  check ((result = 'infected') = (found is not null))
);
create trigger file_scan_append_only before update or delete or truncate on file_scan
  for each statement execute function refuse_change();
alter table file_scan enable row level security;
alter table file_scan force row level security;
create policy file_scan_read on file_scan for select
  using (actor_is_system() or exists (select from file f where f.sha256 = file_scan.sha256));
create policy file_scan_write on file_scan for insert with check (actor_is_system());
grant select, insert on file_scan to zhinan_app;

-- Whether the scanner answers; one row.
create table scanner_state (
  one boolean primary key default true check (one),
  answered_at timestamptz,
  failed_at timestamptz,
  failure text check (length(failure) <= 500)
);
insert into scanner_state default values;
alter table scanner_state enable row level security;
alter table scanner_state force row level security;
create policy scanner_state_read on scanner_state for select using (actor_is_system() or (select actor_has_role('admin')));
create policy scanner_state_write on scanner_state for update using (actor_is_system());
grant select, update (answered_at, failed_at, failure) on scanner_state to zhinan_app;
