-- The platform: clock, who acts, sign-in, staff roles, mail, history and its seals, secrets, retried requests, jobs.
-- Runs as zhinan_owner. zhinan_app gets only what is granted here by name; row-level security is forced, so that it
-- binds the owner too.

------------------------------------------------------------------------------------------------------------- schema
grant usage on schema public to zhinan_app;
grant select on schema_version to zhinan_app;

-------------------------------------------------------------------------------------------------------------- clock
-- Time is one function. A shift is for demonstrations and tests, so that a season of two years runs in minutes.
create table clock_setting (
  only_row boolean primary key default true check (only_row),
  shift interval not null default '0',
  demo boolean not null default false,
  check (demo or shift = '0')
);
insert into clock_setting default values;
grant select on clock_setting to zhinan_app;

-- The real time of the call (not of the transaction's start), moved by the shift: what deadlines are decided by.
create function app_now() returns timestamptz language sql volatile parallel safe
  as $$ select clock_timestamp() + c.shift from public.clock_setting c $$;

-- Today in Shanghai, as people write dates.
create function app_today() returns date language sql volatile parallel safe
  as $$ select (public.app_now() at time zone 'Asia/Shanghai')::date $$;

-- Moves the clock, and with it the jobs that wait for a time. Only where the server was started in demo mode.
create function set_clock_shift(new_shift interval) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  old_shift interval;
begin
  select shift into old_shift from public.clock_setting where demo for update;
  if not found then
    raise exception 'the clock may be shifted in demo mode only' using errcode = 'ZN001';
  end if;
  update public.clock_setting set shift = new_shift;
  if to_regclass('graphile_worker._private_jobs') is not null then
    update graphile_worker._private_jobs set run_at = run_at - (new_shift - old_shift)
     where locked_at is null and run_at > clock_timestamp();
  end if;
end $$;
revoke execute on function set_clock_shift from public;
grant execute on function set_clock_shift to zhinan_app;

-------------------------------------------------------------------------------------------------------------- actor
-- Who acts in this transaction: set by the server at its start, transaction-local.
create function actor_id() returns uuid language sql stable parallel safe
  as $$ select nullif(nullif(current_setting('zhinan.actor', true), ''), 'system')::uuid $$;

create function actor_on_behalf() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('zhinan.on_behalf', true), '')::uuid $$;

create function actor_is_system() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('zhinan.actor', true) = 'system', false) $$;

-- A person or the system, not the public.
create function actor_is_known() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('zhinan.actor', true), '') <> '' $$;

------------------------------------------------------------------------------------------------------------ sign-in
create schema auth;
grant usage on schema auth to zhinan_app;

create table auth.user (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  locale text not null default 'zh' check (locale in ('zh', 'en')),
  phone text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);

create table auth.session (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index on auth.session (user_id);
create index on auth.session (expires_at);

create table auth.account (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.user on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (provider_id, account_id)
);
create index on auth.account (user_id);

create table auth.verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index on auth.verification (identifier);
create index on auth.verification (expires_at);

create table auth.rate_limit (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

grant select, insert, update, delete on auth.user, auth.session, auth.account, auth.verification, auth.rate_limit
  to zhinan_app;

-------------------------------------------------------------------------------------------------------- staff roles
create table staff_role (
  id uuid primary key,
  user_id uuid not null references auth.user,
  role text not null check (role in ('officer', 'expert', 'approver', 'supervisor', 'admin')),
  duties text[] not null default '{}' check (duties <@ array['screening', 'review', 'finance']),
  call_id text,
  tracks text[],
  granted_by uuid references auth.user,
  granted_at timestamptz not null default app_now(),
  revoked_at timestamptz
);
comment on column staff_role.call_id is 'null: every call';
comment on column staff_role.tracks is 'null: every track';
create unique index staff_role_once on staff_role (user_id, role, call_id) nulls not distinct where revoked_at is null;

create function actor_has_role(wanted text, in_call text default null) returns boolean language sql stable
  as $$
    select exists (
      select from public.staff_role r
       where r.user_id = public.actor_id() and r.role = wanted and r.revoked_at is null
         and (r.call_id is null or in_call is null or r.call_id = in_call))
  $$;

alter table staff_role enable row level security;
alter table staff_role force row level security;
create policy staff_role_read on staff_role for select using (actor_is_known());
create policy staff_role_grant on staff_role for insert
  with check (actor_is_system() or (actor_has_role('admin') and granted_by = actor_id()));
create policy staff_role_change on staff_role for update
  using (actor_is_system() or actor_has_role('admin')) with check (actor_is_system() or actor_has_role('admin'));
grant select, insert, update (duties, tracks, revoked_at) on staff_role to zhinan_app;

--------------------------------------------------------------------------------------------------------------- mail
create table mail (
  id uuid primary key,
  to_address text not null,
  template text not null,
  locale text not null check (locale in ('zh', 'en')),
  subject text not null,
  text text not null,
  html text not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'kept', 'failed')),
  attempts integer not null default 0,
  last_error text,
  user_id uuid references auth.user on delete cascade,
  created_at timestamptz not null default app_now(),
  sent_at timestamptz
);
comment on column mail.state is 'kept: no mail server is set, the mail stays here';
create index on mail (user_id, created_at desc);
create index on mail (created_at desc);
create index on mail (id) where state = 'queued';

alter table mail enable row level security;
alter table mail force row level security;
create policy mail_read on mail for select using (actor_is_system() or user_id = actor_id());
create policy mail_queue on mail for insert with check (actor_is_known());
create policy mail_send on mail for update using (actor_is_system()) with check (actor_is_system());
grant select, insert on mail to zhinan_app;
grant update (state, attempts, last_error, sent_at) on mail to zhinan_app;

------------------------------------------------------------------------------------------------------------ history
create function actor_label() returns text language sql stable
  as $$
    select coalesce(
      (select u.name from auth.user u where u.id = public.actor_id()),
      nullif(current_setting('zhinan.label', true), ''),
      'public')
  $$;

create table history (
  id bigint generated always as identity primary key,
  era smallint not null default 1,
  tx xid8 not null default pg_current_xact_id(),
  call_id text,
  at timestamptz not null default app_now(),
  actor uuid default actor_id(),
  actor_label text not null default actor_label(),
  on_behalf_of uuid default actor_on_behalf(),
  action text not null,
  subject_type text not null,
  subject_id text not null,
  reason text,
  detail jsonb not null default '{}',
  request_id text
);
comment on column history.tx is 'the writing transaction: seals cover ranges of finished transactions, so no row can slip in behind';
create index on history (era, tx, id);
create index on history (subject_type, subject_id, id);
create index on history (call_id, id);
create index on history (actor, id);

create function refuse_change() returns trigger language plpgsql
  as $$ begin raise exception '% is append-only', tg_table_name using errcode = 'ZN002'; end $$;

create trigger history_append_only before update or delete or truncate on history
  for each statement execute function refuse_change();

alter table history enable row level security;
alter table history force row level security;
create policy history_read on history for select
  using (actor_is_system() or (select actor_has_role('supervisor')));
create policy history_write on history for insert with check (actor_is_known());
-- Who, when and in which transaction are the database's own doing: no grant to set them.
grant select, insert (call_id, action, subject_type, subject_id, reason, detail, request_id) on history to zhinan_app;

create table history_seal (
  id bigint generated always as identity primary key,
  era smallint not null,
  from_tx xid8 not null,
  to_tx xid8 not null,
  row_count integer not null check (row_count > 0),
  from_id bigint not null,
  to_id bigint not null,
  row_ids bigint[] not null check (cardinality(row_ids) = row_count),
  leaves bytea not null check (octet_length(leaves) = 32 * row_count),
  prev_root bytea check (octet_length(prev_root) = 32),
  root bytea not null unique check (octet_length(root) = 32),
  sealed_at timestamptz not null default app_now(),
  unique (era, from_tx)
);
comment on column history_seal.to_tx is 'exclusive';
comment on column history_seal.root is 'SHA-256(0x02, previous root, Merkle root of the rows, range): see platform/history-seal.ts';

create trigger history_seal_append_only before update or delete or truncate on history_seal
  for each statement execute function refuse_change();

alter table history_seal enable row level security;
alter table history_seal force row level security;
create policy history_seal_read on history_seal for select using (true);
create policy history_seal_write on history_seal for insert with check (actor_is_system());
grant select, insert (era, from_tx, to_tx, row_count, from_id, to_id, row_ids, leaves, prev_root, root)
  on history_seal to zhinan_app;

-- Transaction numbers start anew when a backup is restored into another cluster: then a new era begins.
create table history_era (
  only_row boolean primary key default true check (only_row),
  era smallint not null,
  cluster text not null
);
grant select on history_era to zhinan_app;

create function begin_history_era_if_moved() returns void language plpgsql as $$
declare
  here text := (select system_identifier::text from pg_control_system());
  last history_era;
begin
  select * into last from history_era for update;
  if not found then
    insert into history_era (era, cluster) values (1, here);
  elsif last.cluster <> here then
    update history_era set era = last.era + 1, cluster = here;
    execute format('alter table history alter column era set default %s', last.era + 1);
  end if;
end $$;
revoke execute on function begin_history_era_if_moved from public;

------------------------------------------------------------------------------------------------------------ secrets
-- Personal data that is encrypted with a key outside the database. Masked text may be shown; every reveal is recorded.
create table secret (
  owner_type text not null,
  owner_id uuid not null,
  path text not null,
  ciphertext bytea not null,
  key_id text not null,
  masked text not null,
  lookup_hash bytea,
  unit_id uuid,
  updated_at timestamptz not null default app_now(),
  primary key (owner_type, owner_id, path)
);
create index on secret (lookup_hash) where lookup_hash is not null;
create index on secret (unit_id);

alter table secret enable row level security;
alter table secret force row level security;
-- Policies are for each owner type; features add their own (permissive policies are joined by OR).
create policy secret_own on secret using (actor_is_system() or (owner_type = 'user' and owner_id = actor_id()))
  with check (actor_is_system() or (owner_type = 'user' and owner_id = actor_id()));
grant select, insert, update, delete on secret to zhinan_app;

-------------------------------------------------------------------------------------------------- retried requests
create table idempotency (
  user_id uuid not null references auth.user on delete cascade,
  route text not null,
  key text not null check (length(key) between 1 and 200),
  request_hash bytea not null,
  status integer,
  response jsonb,
  created_at timestamptz not null default clock_timestamp(),
  primary key (user_id, route, key)
);
create index on idempotency (created_at);

alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy idempotency_own on idempotency using (actor_is_system() or user_id = actor_id())
  with check (actor_is_system() or user_id = actor_id());
grant select, insert, update, delete on idempotency to zhinan_app;

--------------------------------------------------------------------------------------------------------------- jobs
-- The way to a job from the caller's transaction; the runner's own tables stay out of the app role's reach.
-- `at` is app time, so that a shifted clock brings the job forward.
create function enqueue_job(
  task text, payload json default null, at timestamptz default null, job_key text default null,
  queue text default null, max_attempts integer default null
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(
    identifier => task, payload => payload, queue_name => queue,
    run_at => at - (select shift from public.clock_setting), max_attempts => max_attempts, job_key => job_key);
end $$;
revoke execute on function enqueue_job from public;
grant execute on function enqueue_job to zhinan_app;
