-- The register of sanctions (惩戒名单): what a decision of some authority holds against a unit, from a day on, until another
-- or until it is lifted. An entry takes effect once a second person confirms it, and is lifted early by two people likewise.
-- It says what was decided; which of it bars from what is the call's to say.

create table sanction (
  id uuid primary key,
  unit_id uuid not null references unit,
  kind text not null check (kind in ('false-material', 'unfinished-project', 'penalised-project', 'rectification-notice', 'other')),
  document_title text not null check (length(trim(document_title)) between 1 and 200),
  document_number text check (length(trim(document_number)) between 1 and 60),
  grounds text not null check (length(trim(grounds)) between 1 and 1000),
  -- Days in Shanghai, both inclusive; no end: until it is lifted.
  from_day date not null check (from_day between '1990-01-01' and '2100-12-31'),
  until_day date check (until_day between from_day and '2100-12-31'),
  -- What it is about, if it is about a project: where it happened, not where it holds.
  call_id text references call,
  track text check (length(track) between 1 and 40),
  import_id uuid references import_run,
  entered_by uuid not null references auth.user default actor_id(),
  entered_at timestamptz not null default app_now(),
  decision text check (decision in ('confirmed', 'declined', 'withdrawn')),
  decided_by uuid references auth.user,
  decided_at timestamptz,
  decision_reason text,
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  constraint sanction_by_two check (decision is null or (decision = 'withdrawn') = (decided_by = entered_by)),
  check (decision is distinct from 'declined' or decision_reason is not null)
);
-- The same decision against the same unit stands once.
create unique index sanction_once on sanction (unit_id, kind, coalesce(document_number, document_title), from_day)
  where decision is null or decision = 'confirmed';
create index sanction_of_unit on sanction (unit_id) where decision = 'confirmed';
create index on sanction (entered_at desc, id desc);

create table sanction_lift (
  id uuid primary key,
  sanction_id uuid not null references sanction,
  reason text not null check (length(trim(reason)) between 2 and 1000),
  proposed_by uuid not null references auth.user default actor_id(),
  proposed_at timestamptz not null default app_now(),
  decision text check (decision in ('confirmed', 'declined', 'withdrawn')),
  decided_by uuid references auth.user,
  decided_at timestamptz,
  decision_reason text,
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  constraint lift_by_two check (decision is null or (decision = 'withdrawn') = (decided_by = proposed_by)),
  check (decision is distinct from 'declined' or decision_reason is not null)
);
create unique index sanction_lift_open on sanction_lift (sanction_id) where decision is null;
create unique index sanction_lift_once on sanction_lift (sanction_id) where decision = 'confirmed';

-- Somebody compared the register with the decisions of a year and found it complete: for one unit, or for all that were
-- registered then. Before that, no entry proves nothing.
create table sanction_check (
  id uuid primary key,
  unit_id uuid references unit,
  year integer not null check (year between 1990 and 2100),
  source text not null check (length(trim(source)) between 1 and 200),
  recorded_by uuid references auth.user,
  recorded_at timestamptz not null default app_now()
);
create index on sanction_check (unit_id, year);

-- Confirmed entries with the last day on which they hold: the one stated, or the one before they were lifted.
create view sanction_term with (security_invoker = true) as
  select s.*, least(s.until_day, ((l.decided_at at time zone 'Asia/Shanghai')::date - 1)) as last_day,
         l.decided_at as lifted_at, l.reason as lift_reason
    from sanction s left join sanction_lift l on l.sanction_id = s.id and l.decision = 'confirmed'
   where s.decision = 'confirmed';
grant select on sanction_term to zhinan_app;

create function shanghai_day(at timestamptz) returns date language sql immutable as $$
  select (at at time zone 'Asia/Shanghai')::date
$$;

-- What the register says of a unit, for rules: `at` is the day of the deadline, today while there is none.
create function sanctions_of(of_unit uuid, deadline timestamptz) returns json language sql stable as $$
  select json_build_object(
    'at', public.shanghai_day(coalesce(deadline, public.app_now())),
    'checked', (select max(c.year) from public.sanction_check c where c.unit_id = of_unit
                  or (c.unit_id is null and c.recorded_at >= (select u.created_at from public.unit u where u.id = of_unit))),
    'entries', (select coalesce(json_agg(json_build_object('kind', s.kind, 'document', coalesce(s.document_number, s.document_title),
                    'from', s.from_day, 'until', s.last_day) order by s.from_day, s.id), '[]')
                  from public.sanction_term s where s.unit_id = of_unit))
$$;

create function guard_sanction() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.decision is not null then
      raise exception 'decided already' using errcode = 'ZN002';
    end if;
    if (to_jsonb(new) - '{decision,decided_by,decided_at,decision_reason}'::text[])
       is distinct from (to_jsonb(old) - '{decision,decided_by,decided_at,decision_reason}'::text[]) then
      raise exception 'an entry is decided on, not rewritten' using errcode = 'ZN002';
    end if;
    new.decided_at := public.app_now();
  end if;
  if new.unit_id in (select public.units_of(public.actor_id())) then
    raise exception 'nobody keeps the register about their own unit' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger sanction_guard before insert or update on sanction for each row execute function guard_sanction();
create trigger sanction_kept before delete or truncate on sanction for each statement execute function refuse_change();

create function guard_sanction_lift() returns trigger language plpgsql as $$
declare
  s record;
begin
  select x.unit_id, x.decision, x.until_day into s from public.sanction x where x.id = new.sanction_id;
  if tg_op = 'UPDATE' then
    if old.decision is not null then
      raise exception 'decided already' using errcode = 'ZN002';
    end if;
    if (to_jsonb(new) - '{decision,decided_by,decided_at,decision_reason}'::text[])
       is distinct from (to_jsonb(old) - '{decision,decided_by,decided_at,decision_reason}'::text[]) then
      raise exception 'a proposal is decided on, not rewritten' using errcode = 'ZN002';
    end if;
    new.decided_at := public.app_now();
  end if;
  if s.unit_id in (select public.units_of(public.actor_id())) then
    raise exception 'nobody keeps the register about their own unit' using errcode = '42501';
  end if;
  if (tg_op = 'INSERT' or new.decision = 'confirmed')
     and (s.decision is distinct from 'confirmed' or s.until_day < public.shanghai_day(public.app_now())) then
    raise exception 'only what is in force is lifted' using errcode = 'ZN005';
  end if;
  return new;
end $$;
create trigger sanction_lift_guard before insert or update on sanction_lift for each row execute function guard_sanction_lift();
create trigger sanction_lift_kept before delete or truncate on sanction_lift
  for each statement execute function refuse_change();
create trigger sanction_check_kept before update or delete or truncate on sanction_check
  for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['sanction', 'sanction_lift', 'sanction_check'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
-- A unit reads what was confirmed against it; what is only proposed is not held against anybody.
create policy sanction_read on sanction for select
  using (actor_is_system() or (select actor_reads_units())
    or (decision = 'confirmed' and unit_id in (select units_of(actor_id()))));
create policy sanction_enter on sanction for insert
  with check (entered_by = actor_id() and decision is null and (select actor_is_officer_of(null)));
create policy sanction_decide on sanction for update
  using ((select actor_is_officer_of(null)) or (select actor_has_role('approver')))
  with check (decided_by = actor_id());
create policy sanction_lift_read on sanction_lift for select
  using (actor_is_system() or (select actor_reads_units())
    or (decision = 'confirmed' and exists (select from sanction s where s.id = sanction_id)));
create policy sanction_lift_propose on sanction_lift for insert
  with check (proposed_by = actor_id() and decision is null and (select actor_is_officer_of(null)));
create policy sanction_lift_decide on sanction_lift for update
  using ((select actor_is_officer_of(null)) or (select actor_has_role('approver')))
  with check (decided_by = actor_id());
create policy sanction_check_read on sanction_check for select
  using (actor_is_system() or (select actor_reads_units()) or unit_id is null or unit_id in (select units_of(actor_id())));
create policy sanction_check_record on sanction_check for insert
  with check (actor_is_system() or (recorded_by = actor_id() and (select actor_is_officer_of(null))));
grant select, insert (id, unit_id, kind, document_title, document_number, grounds, from_day, until_day, call_id, track, import_id),
  update (decision, decided_by, decision_reason) on sanction to zhinan_app;
grant select, insert (id, sanction_id, reason), update (decision, decided_by, decision_reason) on sanction_lift to zhinan_app;
grant select, insert on sanction_check to zhinan_app;

-- What an application is judged by, now with the register.
create or replace view judged_by with (security_invoker = true) as
  select a.id,
    json_build_object('version', v.version, 'opens', v.opens, 'deadline', call_deadline(v.call_id, v.deadline),
      'correctionDays', v.correction_days,
      'late', (select json_build_object('id', p.id, 'until', p.until) from late_permit p
                where p.application_id = a.id and p.decision = 'confirmed' order by p.until desc limit 1),
      'sha256', encode(v.sha256, 'hex')) as call,
    json_build_object(
      'application', row_to_json(a),
      'unit', (select row_to_json(u) from unit u where u.id = a.unit_id),
      'facts', (select coalesce(json_agg(json_build_object('fact', f.fact, 'year', f.year, 'value', f.value)
                  order by f.fact, f.year), '[]')
                  from unit_fact f where f.unit_id = a.unit_id and f.superseded_at is null),
      'projects', (select coalesce(json_agg(json_build_object('year', p.year, 'track', p.track, 'result', p.result)
                     order by p.year, p.track, p.id), '[]')
                     from unit_project p where p.unit_id = a.unit_id and p.voided_at is null),
      'checked', exists (select from unit_record_check c where c.unit_id = a.unit_id),
      'sanctions', sanctions_of(a.unit_id, call_deadline(v.call_id, v.deadline)),
      'siblings', (select coalesce(json_agg(json_build_object('id', s.id, 'number', s.number, 'track', s.track,
                      'state', s.state, 'title', s.title, 'unit_id', s.unit_id, 'type', s.type, 'nested_in', s.nested_in,
                      'version', s.version, 'problems', s.problems) order by s.id), '[]')
                     from application s where s.call_id = a.call_id and s.counting_unit = a.counting_unit
                      and (s.state <> 'draft' or s.unit_id = a.unit_id)),
      'decisions', (select coalesce(json_agg(json_build_object('id', d.id, 'rule', d.rule, 'truth', d.truth,
                      'note', d.note, 'at', d.decided_at) order by d.rule), '[]')
                      from rule_decision d where d.application_id = a.id and d.superseded_at is null)) as judged
  from application a
  join call c on c.id = a.call_id
  join call_version v on v.call_id = a.call_id
    and v.version = case when a.state = 'draft' then c.current_version else a.call_version end;
