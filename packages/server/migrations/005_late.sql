-- A late submission, by way of exception: one application, until a time of its own, proposed by an officer who runs the call
-- and confirmed by an approver. It moves nobody else's deadline.

create table late_permit (
  id uuid primary key,
  application_id uuid not null references application,
  call_id text not null references call,
  until timestamptz not null check (date_trunc('second', until) = until),
  reason text not null check (length(trim(reason)) between 1 and 1000),
  proposed_by uuid not null references auth.user default actor_id(),
  proposed_at timestamptz not null default app_now(),
  decision text check (decision in ('confirmed', 'declined', 'withdrawn')),
  decided_by uuid references auth.user,
  decided_at timestamptz,
  decision_reason text,
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  constraint permit_by_two check (decision is null or (decision = 'withdrawn') = (decided_by = proposed_by)),
  check (decision is distinct from 'declined' or decision_reason is not null)
);
create unique index late_permit_one_open on late_permit (application_id) where decision is null;
create index late_permit_confirmed on late_permit (application_id) where decision = 'confirmed';
create index on late_permit (call_id, proposed_at desc);

-- Reads the draft and the call as the system: whoever proposes cannot see what a unit is still writing.
create function guard_permit() returns trigger language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  a record;
  present timestamptz;
begin
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
  if tg_op = 'INSERT' or new.decision = 'confirmed' then
    perform set_config('zhinan.actor', 'system', true);
    select x.call_id, x.state, x.unit_id in (select public.units_of(nullif(nullif(who, ''), 'system')::uuid)) as own into a
      from public.application x where x.id = new.application_id;
    select public.call_deadline(v.call_id, v.deadline) into present
      from public.call c join public.call_version v on v.call_id = c.id and v.version = c.current_version
     where c.id = new.call_id;
    perform set_config('zhinan.actor', coalesce(who, ''), true);
    if a.call_id is distinct from new.call_id or a.own then
      raise exception 'not for this application' using errcode = '42501';
    end if;
    if a.state <> 'draft' then
      raise exception 'only a draft is still to be submitted' using errcode = 'ZN005';
    end if;
    if present is null or new.until <= present or new.until <= public.app_now() then
      raise exception 'an exception ends after the deadline' using errcode = 'ZN009';
    end if;
  end if;
  return new;
end $$;
create trigger late_permit_guard before insert or update on late_permit for each row execute function guard_permit();
create trigger late_permit_kept before delete or truncate on late_permit
  for each statement execute function refuse_change();

alter table late_permit enable row level security;
alter table late_permit force row level security;
create policy late_permit_read on late_permit for select
  using (actor_is_system() or actor_runs_call(call_id) or (select actor_oversees())
    or (decision = 'confirmed' and actor_sees_application(application_id)));
create policy late_permit_propose on late_permit for insert
  with check (proposed_by = actor_id() and decision is null and actor_runs_call(call_id));
create policy late_permit_decide on late_permit for update
  using (actor_runs_call(call_id) or actor_has_role('approver', call_id))
  with check (decided_by = actor_id() and case decision when 'withdrawn' then actor_runs_call(call_id)
    else actor_has_role('approver', call_id) end);
grant select, insert (id, application_id, call_id, until, reason), update (decision, decided_by, decision_reason)
  on late_permit to zhinan_app;

create or replace function last_second_of_draft(app uuid, of_call text, at timestamptz) returns timestamptz
  language sql stable as $$
    select greatest(public.call_deadline(v.call_id, v.deadline),
        (select max(p.until) from public.late_permit p where p.application_id = app and p.decision = 'confirmed'))
      from public.call_version v join public.call c on c.id = v.call_id
     where v.call_id = of_call and v.version = c.current_version and v.opens <= at
  $$;

-- What an application is judged by, now with its exception.
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
