-- Imports: a workbook that an officer sent, what it would do row by row, and that it was done.

create table import_run (
  id uuid primary key,
  kind text not null check (kind in ('units', 'facts', 'members', 'projects', 'sanctions')),
  file_name text not null check (length(file_name) between 1 and 200),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  state text not null default 'reading' check (state in ('reading', 'checked', 'unreadable', 'applying', 'done')),
  -- Of the step that runs: 0 to 100.
  progress integer not null default 0 check (progress between 0 and 100),
  version integer not null default 1,
  sheet text,
  -- [{ code, fatal, text: { zh, en } }]: about the file as a whole.
  notices jsonb not null default '[]',
  -- { create, change, same, error }
  counts jsonb not null default '{}',
  -- Over what each row would do: when it differs at confirmation, the data have changed since.
  digest text,
  skip_wrong boolean not null default false,
  created_by uuid not null references auth.user,
  created_at timestamptz not null default app_now(),
  checked_at timestamptz,
  confirmed_by uuid references auth.user,
  confirmed_at timestamptz,
  done_at timestamptz,
  check (state not in ('applying', 'done') or (confirmed_by is not null and confirmed_at is not null))
);
create index on import_run (created_at desc, id desc);

-- The file itself, until it has been read.
create table import_file (
  run_id uuid primary key references import_run,
  content bytea not null
);

create table import_row (
  run_id uuid not null references import_run,
  -- The row's number in the sheet.
  n integer not null check (n > 0),
  outcome text not null check (outcome in ('create', 'change', 'same', 'error')),
  unit_id uuid references unit,
  -- What stood there, by column; what it says, when it could be read.
  seen jsonb not null,
  said jsonb,
  -- [{ code, column, saw, need, todo }]
  issues jsonb not null default '[]',
  -- [{ column, before, after }]
  changes jsonb not null default '[]',
  primary key (run_id, n)
);
create index on import_row (run_id, outcome, n);

-- What was done stays as it was done.
create function guard_import_run() returns trigger language plpgsql as $$
begin
  if old.state in ('done', 'unreadable') then
    raise exception 'a finished import stays as it is' using errcode = 'ZN002';
  end if;
  new.version := old.version + 1;
  return new;
end $$;
create trigger import_run_guard before update on import_run for each row
  when (old.state is distinct from new.state or old.digest is distinct from new.digest) execute function guard_import_run();
create function guard_import_row() returns trigger language plpgsql as $$
begin
  if exists (select from public.import_run r where r.id = coalesce(new.run_id, old.run_id) and r.state = 'done') then
    raise exception 'a finished import stays as it is' using errcode = 'ZN002';
  end if;
  return coalesce(new, old);
end $$;
create trigger import_row_guard before insert or update or delete on import_row for each row execute function guard_import_row();

-- A unit that nobody registered for themselves: who imported it does not become its founder, so may not join it.
alter table unit add column import_id uuid references import_run;
create or replace function unit_founded_by(of_unit uuid, person uuid) returns boolean language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  answer boolean;
begin
  perform set_config('zhinan.actor', 'system', true);
  answer := exists (select from public.unit u where u.id = of_unit and u.created_by = person and u.import_id is null)
    and not exists (select from public.unit_member m where m.unit_id = of_unit);
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  return answer;
end $$;

do $$
declare t text;
begin
  foreach t in array array['import_run', 'import_row', 'import_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for select using (actor_is_system() or (select actor_reads_units()))', t || '_read', t);
  end loop;
end $$;
create policy import_run_start on import_run for insert
  with check (actor_is_system() or ((select actor_is_officer_of(null)) and created_by = actor_id() and state = 'reading'));
create policy import_run_change on import_run for update
  using (actor_is_system() or (select actor_is_officer_of(null)))
  with check (actor_is_system() or confirmed_by is null or confirmed_by = actor_id());
create policy import_row_write on import_row for all using (actor_is_system() or (select actor_is_officer_of(null)))
  with check (actor_is_system() or (select actor_is_officer_of(null)));
create policy import_file_write on import_file for all using (actor_is_system() or (select actor_is_officer_of(null)))
  with check (actor_is_system() or (select actor_is_officer_of(null)));
grant select, insert on import_run to zhinan_app;
grant update (state, progress, version, sheet, notices, counts, digest, skip_wrong, checked_at, confirmed_by, confirmed_at,
  done_at) on import_run to zhinan_app;
grant select, insert, delete on import_row, import_file to zhinan_app;
