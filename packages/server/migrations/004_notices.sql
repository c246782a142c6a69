-- What is said to everybody while a call is open, by two people: a later deadline, and announcements. One proposes, another
-- confirms. A published version of a call stays as it is; a confirmed extension stands beside it, and whoever asks for the
-- deadline asks call_deadline().

create table call_notice (
  id uuid primary key,
  call_id text not null references call,
  kind text not null check (kind in ('extension', 'announcement')),
  -- The new last second, and the one in force when it was proposed.
  deadline timestamptz check (date_trunc('second', deadline) = deadline),
  deadline_before timestamptz,
  title_zh text check (length(trim(title_zh)) between 1 and 100),
  title_en text check (length(trim(title_en)) between 1 and 200),
  -- An announcement's text; an extension's reason. English where somebody wrote it.
  text_zh text not null check (length(trim(text_zh)) between 1 and 2000),
  text_en text check (length(trim(text_en)) between 1 and 4000),
  proposed_by uuid not null references auth.user default actor_id(),
  proposed_at timestamptz not null default app_now(),
  decision text check (decision in ('confirmed', 'declined', 'withdrawn')),
  decided_by uuid references auth.user,
  decided_at timestamptz,
  decision_reason text,
  check ((kind = 'extension') = (deadline is not null)),
  check ((kind = 'extension') = (deadline_before is not null)),
  check ((kind = 'announcement') = (title_zh is not null)),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  -- Two people: whoever proposed takes back at most.
  constraint notice_by_two check (decision is null or (decision = 'withdrawn') = (decided_by = proposed_by)),
  check (decision is distinct from 'declined' or decision_reason is not null)
);
create unique index call_notice_one_extension on call_notice (call_id) where kind = 'extension' and decision is null;
create index call_notice_confirmed on call_notice (call_id, deadline) where decision = 'confirmed';
create index on call_notice (call_id, proposed_at desc);

-- The deadline in force: the version's own, or the last confirmed extension.
create function call_deadline(of_call text, stated timestamptz) returns timestamptz language sql stable as $$
  select greatest(stated, (select max(n.deadline) from public.call_notice n
                            where n.call_id = of_call and n.decision = 'confirmed'))
$$;

create function guard_notice() returns trigger language plpgsql as $$
declare
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
  if new.kind = 'extension' and (tg_op = 'INSERT' or new.decision = 'confirmed') then
    select public.call_deadline(v.call_id, v.deadline) into present
      from public.call c join public.call_version v on v.call_id = c.id and v.version = c.current_version
     where c.id = new.call_id;
    if present is null or new.deadline <= present or new.deadline <= public.app_now() then
      raise exception 'a deadline is only moved later' using errcode = 'ZN009';
    end if;
    if tg_op = 'INSERT' then
      new.deadline_before := present;
    end if;
  end if;
  return new;
end $$;
create trigger call_notice_guard before insert or update on call_notice for each row execute function guard_notice();
create trigger call_notice_kept before delete or truncate on call_notice
  for each statement execute function refuse_change();

alter table call_notice enable row level security;
alter table call_notice force row level security;
create policy call_notice_read on call_notice for select
  using (decision = 'confirmed' or actor_is_system() or (select actor_is_officer_of(null)) or (select actor_oversees()));
create policy call_notice_propose on call_notice for insert
  with check (proposed_by = actor_id() and decision is null and actor_runs_call(call_id));
create policy call_notice_decide on call_notice for update
  using (actor_runs_call(call_id) or actor_has_role('approver', call_id))
  with check (decided_by = actor_id() and (actor_runs_call(call_id) or actor_has_role('approver', call_id)));
grant select, insert (id, call_id, kind, deadline, title_zh, title_en, text_zh, text_en),
  update (decision, decided_by, decision_reason) on call_notice to zhinan_app;

-- A call's deadline, once it is open, moves by a notice only: a new version of the call keeps it.
create function guard_published_deadline() returns trigger language plpgsql as $$
declare
  now_in_force record;
begin
  select v.opens, public.call_deadline(v.call_id, v.deadline) as deadline, v.deadline as stated into now_in_force
    from public.call c join public.call_version v on v.call_id = c.id and v.version = c.current_version
   where c.id = new.call_id;
  if found and new.deadline <> now_in_force.deadline
     and (public.app_now() >= now_in_force.opens or now_in_force.deadline <> now_in_force.stated) then
    raise exception 'a deadline is moved by two people' using errcode = 'ZN010';
  end if;
  return new;
end $$;
create trigger call_version_deadline before update on call_version for each row
  when (old.published_at is null and new.published_at is not null) execute function guard_published_deadline();

-- Units that have yet to be written to about a notice.
create table notice_mail (
  notice_id uuid not null references call_notice,
  unit_id uuid not null references unit,
  primary key (notice_id, unit_id)
);
alter table notice_mail enable row level security;
alter table notice_mail force row level security;
create policy notice_mail_system on notice_mail for all using (actor_is_system()) with check (actor_is_system());
-- Update only to lock: a row that one process sends is skipped by the others.
grant select, insert, update, delete on notice_mail to zhinan_app;

---------------------------------------------------------------------------------------------------- what pages follow
-- Open pages are told over one channel that something public has changed; what it is they read.
create function tell_live() returns trigger language plpgsql as $$
begin
  perform pg_notify('zhinan_live', tg_argv[0]);
  return null;
end $$;
create trigger call_notice_live after update on call_notice for each row
  when (new.decision = 'confirmed') execute function tell_live('state');
create trigger call_live after update of current_version on call for each row execute function tell_live('state');
create trigger clock_live after update of shift on clock_setting for each row
  when (old.shift is distinct from new.shift) execute function tell_live('clock');

------------------------------------------------------------------------------------------- the deadline, where it binds
create or replace view judged_by with (security_invoker = true) as
  select a.id,
    json_build_object('version', v.version, 'opens', v.opens, 'deadline', call_deadline(v.call_id, v.deadline),
      'correctionDays', v.correction_days, 'sha256', encode(v.sha256, 'hex')) as call,
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

-- The last second at which a draft may go out; null while the call is not open yet.
create function last_second_of_draft(app uuid, of_call text, at timestamptz) returns timestamptz
  language sql stable as $$
    select public.call_deadline(v.call_id, v.deadline)
      from public.call_version v join public.call c on c.id = v.call_id
     where v.call_id = of_call and v.version = c.current_version and v.opens <= at
  $$;

create or replace function guard_application() returns trigger language plpgsql as $$
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
      last_second := public.last_second_of_draft(new.id, new.call_id, new.submitted_at);
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
