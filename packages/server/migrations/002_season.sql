-- The season up to screening: calls, units and what is known of them, applications, submissions, screening.
-- The last wall: whatever a route does, a cap, a deadline, a state's order and who may touch what hold here.

------------------------------------------------------------------------------------------------------------- calls
create table call (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
  created_at timestamptz not null default app_now(),
  current_version integer
);
comment on column call.current_version is 'the published version in force; null before the first publication';

create table call_version (
  call_id text not null references call,
  version integer not null check (version > 0),
  -- The whole call as JSON (packages/call, type Call), without its calendar.
  data jsonb not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  opens timestamptz,
  deadline timestamptz,
  correction_days integer not null default 5 check (correction_days between 1 and 60),
  note text,
  created_by uuid references auth.user,
  created_at timestamptz not null default app_now(),
  published_by uuid references auth.user,
  published_at timestamptz,
  primary key (call_id, version),
  check (published_at is null or (opens is not null and deadline is not null and opens < deadline))
);
alter table call add foreign key (id, current_version) references call_version (call_id, version);

create function refuse_published_change() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published call is immutable: amend it by a new version' using errcode = 'ZN002';
  end if;
  return coalesce(new, old);
end $$;
create trigger call_version_immutable before update or delete on call_version
  for each row execute function refuse_published_change();

-- The caps of the call's tracks, so that the database can hold them without reading rules.
create table track_cap (
  call_id text not null references call,
  track text not null,
  max_n integer not null check (max_n > 0),
  primary key (call_id, track),
  unique (call_id, track, max_n)
);

create function actor_is_officer_of(in_call text, in_track text default null, duty text default null) returns boolean
  language sql stable as $$
    select exists (
      select from public.staff_role r
       where r.user_id = public.actor_id() and r.role = 'officer' and r.revoked_at is null
         and (r.call_id is null or in_call is null or r.call_id = in_call)
         and (r.tracks is null or in_track is null or in_track = any (r.tracks))
         and (duty is null or duty = any (r.duties)))
  $$;

-- Staff who may look at what was submitted, whatever their track: approvers and the discipline inspection.
create function actor_oversees() returns boolean language sql stable as $$
  select public.actor_has_role('supervisor') or public.actor_has_role('approver')
$$;

create function actor_is_staff() returns boolean language sql stable as $$
  select exists (select from public.staff_role r where r.user_id = public.actor_id() and r.revoked_at is null)
$$;

-- A call is run by officers whose part is all of it, not some tracks.
create function actor_runs_call(in_call text) returns boolean language sql stable as $$
  select exists (
    select from public.staff_role r
     where r.user_id = public.actor_id() and r.role = 'officer' and r.revoked_at is null and r.tracks is null
       and (r.call_id is null or r.call_id = in_call))
$$;

-- Who may look at what units keep here: officers, and those who oversee. An administrator of accounts may not.
create function actor_reads_units() returns boolean language sql stable as $$
  select public.actor_is_officer_of(null) or public.actor_oversees()
$$;

alter table call enable row level security;
alter table call force row level security;
create policy call_read on call for select using (true);
create policy call_write on call for all using (actor_is_system() or actor_runs_call(id))
  with check (actor_is_system() or actor_runs_call(id));
alter table call_version enable row level security;
alter table call_version force row level security;
create policy call_version_read on call_version for select
  using (published_at is not null or actor_is_system() or (select actor_is_staff()));
create policy call_version_write on call_version for insert
  with check (actor_is_system() or actor_runs_call(call_id));
create policy call_version_change on call_version for update
  using (actor_is_system() or actor_runs_call(call_id)) with check (actor_is_system() or actor_runs_call(call_id));
alter table track_cap enable row level security;
alter table track_cap force row level security;
create policy track_cap_read on track_cap for select using (true);
create policy track_cap_write on track_cap for all using (actor_is_system() or actor_runs_call(call_id))
  with check (actor_is_system() or actor_runs_call(call_id));
grant select, insert, update on call, call_version to zhinan_app;
grant select, insert, update, delete on track_cap to zhinan_app;

------------------------------------------------------------------------------------------------------------- units
create table unit (
  id uuid primary key,
  name text not null check (length(trim(name)) between 2 and 100),
  kind text not null,
  -- Unified social credit code (GB 32100), upper case; an association inside a host may have none of its own.
  credit_code text check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  host_name text,
  host_kind text,
  host_code text check (host_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  region text not null,
  address text not null default '',
  contact_name text not null,
  contact_phone text not null,
  contact_email text not null,
  bank_name text not null default '',
  account_name text not null default '',
  -- The number itself is in `secret`.
  account_masked text,
  -- Of its kind there is one in each region (city associations).
  one_per_region boolean not null default false,
  status text not null default 'pending' check (status in ('pending', 'verified', 'rejected')),
  status_reason text,
  -- What caps count by (R6): the host's code when the unit applies in its host's name, else its own.
  counting_unit text not null generated always as (coalesce(host_code, credit_code)) stored,
  version integer not null default 1,
  created_by uuid not null references auth.user,
  created_at timestamptz not null default app_now(),
  updated_at timestamptz not null default app_now(),
  verified_by uuid references auth.user,
  verified_at timestamptz,
  check ((host_code is null) = (host_name is null) and (host_code is null) = (host_kind is null))
);
-- A registration that was refused keeps nobody else from registering.
create unique index unit_code_once on unit (credit_code) where status <> 'rejected';
create unique index unit_region_once on unit (kind, region) where one_per_region and status <> 'rejected';
create index on unit (created_at desc, id desc);
create index on unit (status, created_at desc);
create index on unit (counting_unit);
create index on unit (name);

create table unit_member (
  unit_id uuid not null references unit,
  user_id uuid not null references auth.user,
  role text not null check (role in ('manager', 'member')),
  joined_at timestamptz not null default app_now(),
  left_at timestamptz,
  id uuid primary key default gen_random_uuid()
);
create unique index unit_member_once on unit_member (unit_id, user_id) where left_at is null;
create index on unit_member (user_id) where left_at is null;

create table unit_invitation (
  id uuid primary key,
  unit_id uuid not null references unit,
  email text not null check (email = lower(email)),
  role text not null check (role in ('manager', 'member')),
  token_hash bytea not null unique,
  invited_by uuid not null references auth.user,
  created_at timestamptz not null default app_now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create index on unit_invitation (unit_id);
create index on unit_invitation (email);

-- Facts that the registry keeps, a row for each statement ever made; the newest of a (unit, fact, year) holds.
create table unit_fact (
  id uuid primary key,
  unit_id uuid not null references unit,
  fact text not null,
  year integer not null check (year between 1990 and 2100),
  value text not null,
  source text not null check (length(trim(source)) > 0),
  recorded_by uuid references auth.user,
  recorded_at timestamptz not null default app_now(),
  superseded_at timestamptz
);
create unique index unit_fact_current on unit_fact (unit_id, fact, year) where superseded_at is null;

-- Earlier projects (既往项目完成情况). `records_complete` on the unit's row of this table's sister says "none" is known.
create table unit_project (
  id uuid primary key,
  unit_id uuid not null references unit,
  year integer not null check (year between 1990 and 2100),
  track text not null,
  title text not null,
  result text not null check (result in ('completed-well', 'completed', 'unfinished', 'failed')),
  source text not null check (length(trim(source)) > 0),
  recorded_by uuid references auth.user,
  recorded_at timestamptz not null default app_now(),
  voided_at timestamptz,
  void_reason text
);
create index on unit_project (unit_id) where voided_at is null;

-- Somebody looked and the list of earlier projects is complete (perhaps empty): before that, "none" is not known.
create table unit_record_check (
  id uuid primary key,
  unit_id uuid not null references unit,
  year integer not null check (year between 1990 and 2100),
  source text not null check (length(trim(source)) > 0),
  recorded_by uuid references auth.user,
  recorded_at timestamptz not null default app_now(),
  unique (unit_id, year)
);

-- The units a person belongs to. Reads as the system, so that policies may ask it without asking themselves.
-- (A function's own SET clause cannot do that: only a superuser may put an unregistered setting there.)
create function units_of(person uuid) returns setof uuid language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
begin
  perform set_config('zhinan.actor', 'system', true);
  return query select m.unit_id from public.unit_member m where m.user_id = person and m.left_at is null;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
end $$;
create function units_managed_by(person uuid) returns setof uuid language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
begin
  perform set_config('zhinan.actor', 'system', true);
  return query select m.unit_id from public.unit_member m
    where m.user_id = person and m.left_at is null and m.role = 'manager';
  perform set_config('zhinan.actor', coalesce(who, ''), true);
end $$;

-- Whether nobody has joined yet a unit that this person registered: then they may join it as its manager.
create function unit_founded_by(of_unit uuid, person uuid) returns boolean language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  answer boolean;
begin
  perform set_config('zhinan.actor', 'system', true);
  answer := exists (select from public.unit u where u.id = of_unit and u.created_by = person)
    and not exists (select from public.unit_member m where m.unit_id = of_unit);
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  return answer;
end $$;

create function actor_email() returns text language sql stable as $$
  select u.email from auth.user u where u.id = public.actor_id()
$$;

-- Whether an invitation to this unit, in this role, waits for the actor's address.
create function actor_invited_to(to_unit uuid, as_role text) returns boolean language sql stable as $$
  select exists (
    select from public.unit_invitation i
     where i.unit_id = to_unit and i.role = as_role and i.email = public.actor_email()
       and i.accepted_at is null and i.revoked_at is null and i.expires_at > public.app_now())
$$;

-- Everything that decides what people may do, one answer each: units with the role there, staff roles in force.
create function standings_of(people uuid[]) returns table (person uuid, standing jsonb) language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
begin
  perform set_config('zhinan.actor', 'system', true);
  return query select p, jsonb_build_object(
    'units', (select coalesce(jsonb_agg(jsonb_build_object('id', m.unit_id, 'role', m.role)), '[]')
                from public.unit_member m where m.user_id = p and m.left_at is null),
    'staff', (select coalesce(jsonb_agg(jsonb_build_object(
                'role', r.role, 'duties', r.duties, 'callId', r.call_id, 'tracks', r.tracks)), '[]')
                from public.staff_role r where r.user_id = p and r.revoked_at is null))
    from unnest(people) p;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
end $$;

-- A verified unit stays who it is; its own people write its details, officers its status, and never of their own unit.
create function guard_unit() returns trigger language plpgsql as $$
declare
  own boolean := new.id in (select public.units_of(public.actor_id()));
begin
  new.version := old.version + 1;
  new.updated_at := public.app_now();
  if old.status = 'verified' and (new.kind, new.host_name, new.host_kind, new.host_code, new.credit_code)
     is distinct from (old.kind, old.host_name, old.host_kind, old.host_code, old.credit_code) then
    raise exception 'a verified unit keeps its kind, host and code' using errcode = 'ZN007';
  end if;
  if public.actor_is_system() then
    return new;
  end if;
  if new.created_by <> old.created_by or new.id <> old.id then
    raise exception 'a unit stays whose it is' using errcode = '42501';
  end if;
  if new.status <> old.status and new.status <> 'pending' and own then
    raise exception 'nobody verifies their own unit' using errcode = '42501';
  end if;
  if new.status <> old.status and not (own and old.status = 'rejected' and new.status = 'pending')
     and not public.actor_is_officer_of(null) then
    raise exception 'the status is for officers' using errcode = '42501';
  end if;
  if not own and (new.name, new.kind, new.credit_code, new.host_name, new.host_kind, new.host_code, new.region, new.address,
        new.contact_name, new.contact_phone, new.contact_email, new.bank_name, new.account_name, new.account_masked)
     is distinct from (old.name, old.kind, old.credit_code, old.host_name, old.host_kind, old.host_code, old.region,
        old.address, old.contact_name, old.contact_phone, old.contact_email, old.bank_name, old.account_name,
        old.account_masked) then
    raise exception 'a unit''s details are its own to write' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger unit_guard before update on unit for each row execute function guard_unit();

-- A unit with people keeps a manager. Waits on the unit's row, so that two cannot both step down.
create function keep_a_manager() returns trigger language plpgsql as $$
begin
  if old.role = 'manager' and old.left_at is null and (new.role <> 'manager' or new.left_at is not null) then
    perform from public.unit where id = new.unit_id for update;
    if not exists (select from public.unit_member m
                    where m.unit_id = new.unit_id and m.role = 'manager' and m.left_at is null and m.id <> new.id) then
      raise exception 'a unit keeps at least one manager' using errcode = 'ZN008';
    end if;
  end if;
  return new;
end $$;
create trigger unit_member_manager before update on unit_member for each row execute function keep_a_manager();

alter table unit enable row level security;
alter table unit force row level security;
create policy unit_read on unit for select
  using (actor_is_system() or (select actor_reads_units()) or id in (select units_of(actor_id())));
create policy unit_register on unit for insert
  with check (actor_is_system() or (created_by = actor_id() and status = 'pending'));
create policy unit_change on unit for update
  using (actor_is_system() or id in (select units_managed_by(actor_id())) or (select actor_is_officer_of(null)))
  with check (true);
grant select, insert, update on unit to zhinan_app;

alter table unit_member enable row level security;
alter table unit_member force row level security;
create policy unit_member_read on unit_member for select
  using (actor_is_system() or user_id = actor_id() or (select actor_reads_units())
    or unit_id in (select units_of(actor_id())));
create policy unit_member_join on unit_member for insert
  with check (actor_is_system() or (user_id = actor_id() and left_at is null
    and ((role = 'manager' and unit_founded_by(unit_id, actor_id())) or actor_invited_to(unit_id, role))));
create policy unit_member_change on unit_member for update
  using (actor_is_system() or user_id = actor_id() or unit_id in (select units_managed_by(actor_id())))
  with check (actor_is_system() or unit_id in (select units_managed_by(actor_id()))
    or (user_id = actor_id() and left_at is not null));
grant select, insert, update (role, left_at) on unit_member to zhinan_app;

alter table unit_invitation enable row level security;
alter table unit_invitation force row level security;
create policy unit_invitation_all on unit_invitation for all
  using (actor_is_system() or unit_id in (select units_managed_by(actor_id())))
  with check (actor_is_system() or unit_id in (select units_managed_by(actor_id())));
create policy unit_invitation_invited on unit_invitation for select using (email = actor_email());
create policy unit_invitation_accept on unit_invitation for update
  using (email = actor_email() and accepted_at is null and revoked_at is null)
  with check (email = actor_email() and accepted_at is not null and revoked_at is null);
grant select, insert, update (accepted_at, revoked_at) on unit_invitation to zhinan_app;

do $$
declare t text;
begin
  foreach t in array array['unit_fact', 'unit_project', 'unit_record_check'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for select using (actor_is_system() or (select actor_reads_units())
      or unit_id in (select units_of(actor_id())))', t || '_read', t);
    execute format('create policy %I on %I for insert with check (actor_is_system()
      or (select actor_is_officer_of(null)))', t || '_record', t);
  end loop;
end $$;
create policy unit_fact_supersede on unit_fact for update
  using (actor_is_system() or (select actor_is_officer_of(null))) with check (superseded_at is not null);
create policy unit_project_void on unit_project for update
  using (actor_is_system() or (select actor_is_officer_of(null))) with check (voided_at is not null);
grant select, insert, update (superseded_at) on unit_fact to zhinan_app;
grant select, insert, update (voided_at, void_reason) on unit_project to zhinan_app;
grant select, insert on unit_record_check to zhinan_app;

-- A unit's account number: its managers write and see it, and officers who pay.
create policy secret_of_unit on secret
  using (owner_type = 'unit' and (owner_id in (select units_managed_by(actor_id()))
    or (select actor_is_officer_of(null, null, 'finance'))))
  with check (owner_type = 'unit' and unit_id = owner_id and owner_id in (select units_managed_by(actor_id())));

------------------------------------------------------------------------------------------------ first administrator
-- The one-time token by which the first administrator makes the account; printed once at the start, kept as a hash.
create table first_admin (
  only_row boolean primary key default true check (only_row),
  token_hash bytea not null check (octet_length(token_hash) = 32),
  made_at timestamptz not null default clock_timestamp(),
  used_at timestamptz
);
alter table first_admin enable row level security;
alter table first_admin force row level security;
create policy first_admin_system on first_admin using (actor_is_system()) with check (actor_is_system());
grant select, insert, update on first_admin to zhinan_app;

------------------------------------------------------------------------------------------------------ applications
create table application (
  id uuid primary key,
  call_id text not null,
  call_version integer not null,
  track text not null,
  number text not null unique,
  unit_id uuid not null references unit,
  counting_unit text not null,
  title text not null default '',
  type text,
  state text not null default 'draft'
    check (state in ('draft', 'submitted', 'returned', 'eligible', 'ineligible', 'withdrawn')),
  content jsonb not null default '{}' check (jsonb_typeof(content) = 'object'),
  version integer not null default 1,
  -- Set while the pilot-city application that designated it is submitted: the place it is nested in.
  nested_in uuid references application,
  submissions integer not null default 0,
  submitted_at timestamptz,
  return_due timestamptz,
  -- For lists, so that they need not judge anew: what the unit still has to mend, and how the findings stand.
  problems integer not null default 0,
  summary jsonb not null default '{}',
  created_by uuid not null references auth.user,
  created_at timestamptz not null default app_now(),
  updated_by uuid references auth.user,
  updated_at timestamptz not null default app_now(),
  foreign key (call_id, call_version) references call_version (call_id, version),
  check (state in ('draft', 'withdrawn') or submitted_at is not null),
  check ((state = 'returned') = (return_due is not null))
);
create index on application (unit_id, call_id);
create index on application (call_id, counting_unit);
create index on application (call_id, submitted_at desc, id desc) where submitted_at is not null;
create index on application (call_id, track, submitted_at desc, id desc) where submitted_at is not null;
create index on application (call_id, state, submitted_at desc, id desc) where submitted_at is not null;
create index on application (submitted_at desc, id desc) where submitted_at is not null;
create index on application (call_id, number) where submitted_at is not null;
create index on application (nested_in) where nested_in is not null;

-- A unit's places in a capped track. No more rows than the cap can exist, however many try at once.
create table cap_slot (
  call_id text not null,
  track text not null,
  counting_unit text not null,
  n integer not null check (n >= 1),
  max_n integer not null,
  application_id uuid not null unique references application,
  primary key (call_id, track, counting_unit, n),
  foreign key (call_id, track, max_n) references track_cap (call_id, track, max_n) on update cascade,
  check (n <= max_n)
);

-- Takes the lowest free place; false when there is none. Waits for a competitor that has not committed yet.
create function take_cap_slot(app uuid) returns boolean language plpgsql as $$
declare
  a public.application;
  cap integer;
  free integer;
begin
  select * into strict a from public.application where id = app;
  select max_n into cap from public.track_cap where call_id = a.call_id and track = a.track;
  if cap is null or exists (select from public.cap_slot where application_id = app) then
    return true;
  end if;
  for free in 1..cap loop
    insert into public.cap_slot (call_id, track, counting_unit, n, max_n, application_id)
      values (a.call_id, a.track, a.counting_unit, free, cap, app)
      on conflict (call_id, track, counting_unit, n) do nothing;
    if found then
      return true;
    end if;
  end loop;
  return false;
end $$;

-- What was submitted, as it was, with the receipt that proves it.
create table submission (
  id uuid primary key,
  application_id uuid not null references application,
  n integer not null check (n > 0),
  call_version integer not null,
  content jsonb not null,
  -- The facts that the verdict rests on (packages/call, type Facts, without the content), and the verdict.
  facts jsonb not null,
  verdict jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  receipt jsonb not null,
  key_id text not null,
  signature text not null,
  submitted_at timestamptz not null,
  submitted_by uuid not null references auth.user,
  unique (application_id, n)
);
create trigger submission_append_only before update or delete or truncate on submission
  for each statement execute function refuse_change();

-- The order of an application's states (DOMAIN §6), its deadline, and who may write what.
create function guard_application() returns trigger language plpgsql as $$
declare
  now_ timestamptz;
  began timestamptz;
  last_second timestamptz;
begin
  if not public.actor_is_system() and (new.title <> old.title
       or new.type is distinct from old.type or (new.state <> old.state and (new.state = 'withdrawn'
         or (new.state = 'submitted' and old.state in ('draft', 'returned')))))
     and new.unit_id not in (select public.units_of(public.actor_id())) then
    raise exception 'only the unit writes its application' using errcode = '42501';
  end if;
  if not public.actor_is_system() and new.state <> old.state
     and (new.state in ('returned', 'eligible', 'ineligible')
       or (old.state in ('eligible', 'ineligible') and new.state = 'submitted'))
     and (not public.actor_is_officer_of(new.call_id, new.track, 'screening')
       or new.unit_id in (select public.units_of(public.actor_id()))) then
    raise exception 'only a screening officer concludes, and not about their own unit' using errcode = '42501';
  end if;
  if (new.id, new.call_id, new.track, new.number, new.unit_id, new.counting_unit, new.created_by)
     is distinct from (old.id, old.call_id, old.track, old.number, old.unit_id, old.counting_unit, old.created_by) then
    raise exception 'an application stays what and whose it is' using errcode = 'ZN005';
  end if;
  new.version := old.version + 1;
  -- A place in a pilot-city application is left only when that application is no longer before the association.
  if old.nested_in is not null and new.nested_in is distinct from old.nested_in and not public.actor_is_system()
     and exists (select from public.application p where p.id = old.nested_in and p.state in ('submitted', 'eligible')) then
    raise exception 'nested in a submitted pilot-city application' using errcode = 'ZN004';
  end if;
  if new.state = 'withdrawn' and old.nested_in is not null then
    raise exception 'nested in a submitted pilot-city application' using errcode = 'ZN004';
  end if;
  if new.state = old.state then
    new.submitted_at := old.submitted_at;
    new.submissions := old.submissions;
    return new;
  end if;
  if not (old.state || '>' || new.state = any (array[
      'draft>submitted', 'draft>withdrawn', 'submitted>returned', 'submitted>eligible', 'submitted>ineligible',
      'submitted>withdrawn', 'returned>submitted', 'returned>withdrawn', 'returned>ineligible', 'eligible>withdrawn',
      'eligible>ineligible', 'ineligible>withdrawn', 'eligible>submitted', 'ineligible>submitted'])) then
    raise exception 'no step from % to %', old.state, new.state using errcode = 'ZN005';
  end if;
  if new.state = 'submitted' and old.state in ('draft', 'returned') then
    -- The time that the receipt states: within this transaction, else it is now.
    now_ := public.app_now();
    select now() + c.shift into began from public.clock_setting c;
    if new.submitted_at is null or new.submitted_at > now_ or new.submitted_at < date_trunc('milliseconds', began) then
      new.submitted_at := now_;
    end if;
    if old.state = 'draft' then
      select deadline into last_second from public.call_version v join public.call c on c.id = v.call_id
       where v.call_id = new.call_id and v.version = c.current_version and v.opens <= new.submitted_at;
      if last_second is null then
        raise exception 'the call is not open yet' using errcode = 'ZN003';
      end if;
    else
      last_second := old.return_due;
    end if;
    if date_trunc('second', new.submitted_at) > last_second then
      raise exception 'the deadline has passed' using errcode = 'ZN003';
    end if;
    new.submissions := old.submissions + 1;
    if exists (select from public.track_cap c where c.call_id = new.call_id and c.track = new.track)
       and not exists (select from public.cap_slot s where s.application_id = new.id) then
      raise exception 'no place under the cap' using errcode = 'ZN006';
    end if;
  else
    new.submitted_at := old.submitted_at;
    new.submissions := old.submissions;
  end if;
  if new.state <> 'returned' then
    new.return_due := null;
  end if;
  return new;
end $$;
create trigger application_guard before update on application for each row execute function guard_application();

-- Apart, so that a step that leaves the content alone need not unpack and compare it. Runs before the guard (by name).
create function guard_content() returns trigger language plpgsql as $$
begin
  if new.content is distinct from old.content and old.state not in ('draft', 'returned') then
    raise exception 'what was submitted cannot be edited' using errcode = 'ZN005';
  end if;
  if new.content is distinct from old.content and not public.actor_is_system()
     and new.unit_id not in (select public.units_of(public.actor_id())) then
    raise exception 'only the unit writes its application' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger application_content_guard before update of content on application
  for each row execute function guard_content();

-- Withdrawing frees the place under the cap, and nothing else does.
create function free_cap_slot() returns trigger language plpgsql as $$
begin
  delete from public.cap_slot where application_id = new.id;
  return null;
end $$;
create trigger application_withdrawn after update of state on application for each row
  when (new.state = 'withdrawn' and old.state <> 'withdrawn') execute function free_cap_slot();
create function keep_cap_slot() returns trigger language plpgsql as $$
begin
  if exists (select from public.application a where a.id = old.application_id and a.state not in ('draft', 'withdrawn')) then
    raise exception 'a submitted application keeps its place' using errcode = 'ZN006';
  end if;
  return old;
end $$;
create trigger cap_slot_keep before delete on cap_slot for each row execute function keep_cap_slot();

-- An officer's scope as `call/track`, each may be `*`: asked once a query, however many rows a policy then compares.
create function officer_scopes(duty text default null) returns text[] language sql stable as $$
  select coalesce(array_agg(coalesce(r.call_id, '*') || '/' || t), '{}')
    from public.staff_role r, unnest(coalesce(r.tracks, array['*'])) t
   where r.user_id = public.actor_id() and r.role = 'officer' and r.revoked_at is null
     and (duty is null or duty = any (r.duties))
$$;
-- (Policies put `coalesce(…, false)` around the comparison: the planner then reckons with many rows, not with none, and
-- walks an index in the order asked for.)
create function scopes_of(call_id text, track text) returns text[] language sql immutable parallel safe as $$
  select array['*/*', call_id || '/*', '*/' || track, call_id || '/' || track]
$$;

alter table application enable row level security;
alter table application force row level security;
create policy application_read on application for select
  using (actor_is_system() or unit_id in (select units_of(actor_id()))
    or (submitted_at is not null
      and ((select actor_oversees()) or coalesce(scopes_of(call_id, track) && (select officer_scopes()), false))));
create policy application_start on application for insert
  with check (actor_is_system() or (state = 'draft' and created_by = actor_id() and unit_id in (select units_of(actor_id()))));
create policy application_change on application for update
  using (actor_is_system() or unit_id in (select units_of(actor_id()))
    or (submitted_at is not null and coalesce(scopes_of(call_id, track) && (select officer_scopes('screening')), false)))
  with check (true);
grant select, insert, update on application to zhinan_app;

alter table cap_slot enable row level security;
alter table cap_slot force row level security;
create policy cap_slot_all on cap_slot for all using (actor_is_known())
  with check (actor_is_system() or exists (select from application a
    where a.id = application_id and a.unit_id in (select units_of(actor_id()))));
grant select, insert, delete on cap_slot to zhinan_app;

-- Whether the actor may see an application: for the tables that hang on it.
create function actor_sees_application(app uuid) returns boolean language sql stable as $$
  select exists (select from public.application a where a.id = app)
$$;

alter table submission enable row level security;
alter table submission force row level security;
create policy submission_read on submission for select using (actor_is_system() or actor_sees_application(application_id));
create policy submission_write on submission for insert
  with check (actor_is_system() or (submitted_by = actor_id() and actor_sees_application(application_id)));
grant select, insert on submission to zhinan_app;

create policy secret_of_application_read on secret for select
  using (owner_type = 'application' and actor_sees_application(owner_id));
create policy secret_of_application on secret
  using (owner_type = 'application' and unit_id in (select units_of(actor_id())))
  with check (owner_type = 'application' and exists (select from application a
    where a.id = owner_id and a.unit_id = secret.unit_id and a.unit_id in (select units_of(actor_id()))));

create policy history_of_application on history for select
  using (case when subject_type = 'application' then actor_sees_application(subject_id::uuid) else false end);
create policy history_of_unit on history for select
  using (subject_type = 'unit' and subject_id in (select u::text from units_of(actor_id()) u));

------------------------------------------------------------------------------------------------------------- files
-- Contents lie in the data folder under their SHA-256; a row says whose they are.
create table file (
  id uuid primary key,
  application_id uuid not null references application,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 200),
  type text not null,
  size bigint not null check (size >= 0),
  uploaded_by uuid not null references auth.user,
  uploaded_at timestamptz not null default app_now()
);
create index on file (application_id);
create trigger file_append_only before update or delete or truncate on file
  for each statement execute function refuse_change();
alter table file enable row level security;
alter table file force row level security;
create policy file_read on file for select using (actor_is_system() or actor_sees_application(application_id));
create policy file_write on file for insert
  with check (actor_is_system() or (uploaded_by = actor_id() and exists (
    select from application a where a.id = application_id and a.unit_id in (select units_of(actor_id())))));
grant select, insert on file to zhinan_app;

--------------------------------------------------------------------------------------------------------- screening
-- A checker's judgement of one rule; the newest of a rule holds, the earlier ones stay.
create table rule_decision (
  id uuid primary key,
  application_id uuid not null references application,
  rule text not null,
  truth text not null check (truth in ('met', 'notMet')),
  note text not null default '',
  decided_by uuid not null references auth.user,
  decided_at timestamptz not null default app_now(),
  superseded_at timestamptz
);
create unique index rule_decision_current on rule_decision (application_id, rule) where superseded_at is null;

-- What screening concluded, each time: returned with comments and a date, eligible, ineligible with reasons.
create table screening_outcome (
  id uuid primary key,
  application_id uuid not null references application,
  submission_n integer not null,
  outcome text not null check (outcome in ('returned', 'eligible', 'ineligible', 'reopened')),
  -- [{ code, rule?, clause?, text }]
  reasons jsonb not null default '[]',
  -- [{ path, comment }]
  comments jsonb not null default '[]',
  note text not null default '',
  due timestamptz,
  verdict jsonb,
  decided_by uuid references auth.user,
  decided_at timestamptz not null default app_now(),
  check (outcome <> 'ineligible' or jsonb_array_length(reasons) > 0),
  check (outcome <> 'returned' or (due is not null and jsonb_array_length(comments) > 0))
);
create index on screening_outcome (application_id, decided_at);
create trigger screening_outcome_append_only before update or delete or truncate on screening_outcome
  for each statement execute function refuse_change();

alter table rule_decision enable row level security;
alter table rule_decision force row level security;
create policy rule_decision_read on rule_decision for select using (actor_is_system() or actor_sees_application(application_id));
create policy rule_decision_write on rule_decision for insert
  with check (actor_is_system() or (decided_by = actor_id() and exists (
    select from application a where a.id = application_id and actor_is_officer_of(a.call_id, a.track, 'screening'))));
create policy rule_decision_supersede on rule_decision for update
  using (actor_is_system() or exists (
    select from application a where a.id = application_id and actor_is_officer_of(a.call_id, a.track, 'screening')))
  with check (superseded_at is not null);
grant select, insert, update (superseded_at) on rule_decision to zhinan_app;

alter table screening_outcome enable row level security;
alter table screening_outcome force row level security;
create policy screening_outcome_read on screening_outcome for select
  using (actor_is_system() or actor_sees_application(application_id));
create policy screening_outcome_write on screening_outcome for insert
  with check (actor_is_system() or (decided_by = actor_id() and exists (
    select from application a where a.id = application_id and actor_is_officer_of(a.call_id, a.track, 'screening'))));
grant select, insert on screening_outcome to zhinan_app;

------------------------------------------------------------------------------------------------------------- counts
-- Numbers for everybody: how many have been submitted a track. Nothing about who.
create function submitted_counts(of_call text) returns table (track text, n bigint) language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
begin
  perform set_config('zhinan.actor', 'system', true);
  return query select a.track, count(*) from public.application a
    where a.call_id = of_call and a.state in ('submitted', 'returned', 'eligible', 'ineligible') group by a.track;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
end $$;

-- The applications that count under one unit in a call (R6), for its caps and companions: of its own people only.
create function siblings_of(of_call text, of_counting_unit text) returns table (id uuid, number text, track text,
    state text, title text, unit_id uuid, type text, nested_in uuid, version integer, problems integer) language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
begin
  perform set_config('zhinan.actor', 'system', true);
  return query select a.id, a.number, a.track, a.state, a.title, a.unit_id, a.type, a.nested_in, a.version, a.problems
    from public.application a where a.call_id = of_call and a.counting_unit = of_counting_unit order by a.id;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
end $$;
