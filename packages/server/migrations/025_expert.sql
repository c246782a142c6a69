-- The pool of experts (专家库): who may be drawn to review, what they know, where they work and worked, whom they are close
-- to. An expert is proposed (by an officer, a list or themselves) and verified by somebody else than whoever stated it last.
-- And the pledges of integrity, signed call by call.

-- The first levels of discipline codes (GB/T 13745: three digits, then two for the second level).
create function first_levels(codes text[]) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct left(c, 3)), '{}') from unnest(codes) c
$$;

create table expert (
  id uuid primary key,
  -- Whose account it is, once they have one.
  user_id uuid unique references auth.user,
  name text not null check (length(trim(name)) between 1 and 50),
  -- The keyed hash of the identity number: the same person is found without opening the number, which is in `secret`.
  person_hash bytea check (octet_length(person_hash) = 32),
  id_masked text,
  unit_name text not null check (length(trim(unit_name)) between 2 and 100),
  unit_code text check (length(unit_code) = 18),
  host_name text check (length(trim(host_name)) between 2 and 100),
  host_code text check (length(host_code) = 18),
  title text not null check (length(trim(title)) between 1 and 40),
  rank text not null check (rank in ('senior', 'associate', 'intermediate', 'other')),
  region text not null,
  languages text[] not null default '{zh}' check (cardinality(languages) between 1 and 10),
  -- The first is the main one.
  disciplines text[] not null check (cardinality(disciplines) between 1 and 5),
  fields text[] not null generated always as (first_levels(disciplines)) stored,
  keywords text[] not null default '{}' check (cardinality(keywords) <= 20),
  profile text not null default '' check (length(profile) <= 2000),
  -- [{from, until}]: days in Shanghai, both inclusive, on which the expert is not to be had.
  absences jsonb not null default '[]' check (jsonb_typeof(absences) = 'array'),
  -- How many applications of one call at most; null: whatever the call says.
  workload integer check (workload between 1 and 200),
  -- [{name, code, from, until}]: earlier employers, with years.
  employers jsonb not null default '[]' check (jsonb_typeof(employers) = 'array'),
  -- [{relation, name, unit, expert}]: students, supervisors, co-authors and relatives as stated.
  relations jsonb not null default '[]' check (jsonb_typeof(relations) = 'array'),
  email text check (email = lower(email)),
  phone text,
  status text not null default 'proposed' check (status in ('proposed', 'verified', 'rejected', 'suspended')),
  status_reason text check (length(trim(status_reason)) between 1 and 500),
  status_by uuid references auth.user,
  status_at timestamptz,
  -- Who last said what stands here: somebody else verifies it.
  stated_by uuid references auth.user default actor_id(),
  stated_at timestamptz not null default app_now(),
  import_id uuid references import_run,
  version integer not null default 1,
  created_by uuid references auth.user default actor_id(),
  created_at timestamptz not null default app_now(),
  check (status not in ('rejected', 'suspended') or status_reason is not null)
);
create unique index expert_person_once on expert (person_hash) where status <> 'rejected';
create index on expert using gin (fields);
create index on expert using gin (disciplines);
create index on expert (region);
create index on expert (unit_name);
create index on expert (created_at desc, id desc);

-- Who keeps the pool: officers who run reviews.
create function actor_keeps_experts() returns boolean language sql stable as $$
  select public.actor_is_officer_of(null, null, 'review')
$$;

create function guard_expert() returns trigger language plpgsql as $$
declare
  me uuid := public.actor_id();
  mine boolean;
  kept text[] := '{status,status_reason,status_by,status_at,stated_by,stated_at,version,user_id,fields}';
begin
  if tg_op = 'INSERT' then
    if not public.actor_is_system() and new.status <> 'proposed' then
      raise exception 'an expert is proposed first' using errcode = 'ZN005';
    end if;
    return new;
  end if;
  mine := not public.actor_is_system() and me is not distinct from old.user_id;
  if (new.id, new.created_by, new.created_at, new.import_id)
     is distinct from (old.id, old.created_by, old.created_at, old.import_id) then
    raise exception 'an expert stays who it is' using errcode = 'ZN005';
  end if;
  new.version := old.version + 1;
  if to_jsonb(new) - kept is distinct from to_jsonb(old) - kept then
    if not public.actor_is_system() then
      new.stated_by := me;
    end if;
    new.stated_at := public.app_now();
    -- What was verified is who it is, and where: verified again when that changes.
    if old.status = 'verified' and new.status = 'verified'
       and (new.name, new.person_hash, new.unit_name, new.unit_code, new.host_name, new.host_code, new.title, new.rank)
         is distinct from (old.name, old.person_hash, old.unit_name, old.unit_code, old.host_name, old.host_code, old.title, old.rank) then
      new.status := 'proposed';
    end if;
  else
    new.stated_by := old.stated_by;
    new.stated_at := old.stated_at;
  end if;
  if new.status <> old.status then
    if not (old.status || '>' || new.status = any (array['proposed>verified', 'proposed>rejected', 'rejected>proposed',
        'verified>proposed', 'verified>suspended', 'suspended>verified'])) then
      raise exception 'no step from % to %', old.status, new.status using errcode = 'ZN005';
    end if;
    if new.status <> 'proposed' and mine then
      raise exception 'nobody decides on themselves' using errcode = '42501';
    end if;
    if new.status = 'verified' and not public.actor_is_system() and new.stated_by is not distinct from me then
      raise exception 'another person verifies what somebody stated' using errcode = 'ZN014';
    end if;
    new.status_by := me;
    new.status_at := public.app_now();
    if new.status in ('proposed', 'verified') then
      new.status_reason := null;
    end if;
  else
    new.status_reason := old.status_reason;
    new.status_by := old.status_by;
    new.status_at := old.status_at;
  end if;
  -- An account is given to a record by the system only, for the person who proved the address.
  if new.user_id is distinct from old.user_id and not public.actor_is_system() then
    raise exception 'an account is given by the system' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger expert_guard before insert or update on expert for each row execute function guard_expert();
create trigger expert_kept before delete or truncate on expert for each statement execute function refuse_change();

alter table expert enable row level security;
alter table expert force row level security;
create policy expert_read on expert for select
  using (actor_is_system() or user_id = actor_id() or (select actor_keeps_experts()) or (select actor_oversees()));
-- A person enters themselves, or an officer somebody else.
create policy expert_enter on expert for insert with check (actor_is_system() or (created_by = actor_id()
  and (user_id = actor_id() or (user_id is null and actor_keeps_experts()))));
create policy expert_change on expert for update
  using (actor_is_system() or user_id = actor_id() or (select actor_keeps_experts()))
  with check (actor_is_system() or user_id = actor_id() or (select actor_keeps_experts()));
grant select, insert, update on expert to zhinan_app;

-- The number itself: the expert’s own, and the officers’ who keep the pool.
create policy secret_expert on secret
  using (case when owner_type = 'expert' then exists (select from expert e where e.id = owner_id
    and (e.user_id = actor_id() or actor_keeps_experts())) else false end)
  with check (case when owner_type = 'expert' then exists (select from expert e where e.id = owner_id
    and (e.user_id = actor_id() or actor_keeps_experts())) else false end);

create policy history_of_expert on history for select
  using (case when subject_type = 'expert' then (select actor_keeps_experts()) else false end);

-- Experts hold a role, yet are none of the staff: what staff sees before it is public is not for them.
create or replace function actor_is_staff() returns boolean language sql stable as $$
  select exists (select from public.staff_role r
                  where r.user_id = public.actor_id() and r.revoked_at is null and r.role <> 'expert')
$$;

------------------------------------------------------------------------------------------------------------ pledges
-- What an expert or an officer promised for a call, in the words that were shown; never changed.
create table pledge (
  id uuid primary key,
  call_id text not null references call,
  user_id uuid not null references auth.user default actor_id(),
  part text not null check (part in ('expert', 'officer')),
  text text not null check (length(text) between 1 and 8000),
  text_sha256 bytea not null,
  signed_name text not null check (length(trim(signed_name)) between 1 and 100),
  signed_at timestamptz not null default app_now(),
  unique (call_id, user_id, part, text_sha256),
  check (text_sha256 = sha256(convert_to(text, 'UTF8')))
);
create index on pledge (user_id);
create trigger pledge_append_only before update or delete or truncate on pledge
  for each statement execute function refuse_change();
alter table pledge enable row level security;
alter table pledge force row level security;
create policy pledge_read on pledge for select
  using (actor_is_system() or user_id = actor_id() or (select actor_keeps_experts()) or (select actor_oversees()));
create policy pledge_sign on pledge for insert with check (user_id = actor_id() and case part
  when 'officer' then actor_is_officer_of(call_id)
  else exists (select from expert e where e.user_id = actor_id() and e.status = 'verified') end);
grant select, insert (id, call_id, part, text, text_sha256, signed_name) on pledge to zhinan_app;
