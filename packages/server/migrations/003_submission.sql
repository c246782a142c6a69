-- Submitting in two round trips inside one transaction: everything that it is judged by (locked), then everything that
-- it leaves behind. Judging itself is in the program (packages/call), between the two.

-- Receipts that have yet to be mailed. A table and not a job each: a job's notification would make commits queue up.
create table receipt_mail (
  submission_id uuid primary key references submission,
  at timestamptz not null default app_now()
);
alter table receipt_mail enable row level security;
alter table receipt_mail force row level security;
create policy receipt_mail_queue on receipt_mail for insert with check (actor_is_known());
create policy receipt_mail_send on receipt_mail for all using (actor_is_system()) with check (actor_is_system());
-- Update only to lock: a row that one process sends is skipped by the others.
grant select, insert, update, delete on receipt_mail to zhinan_app;

-- What an application is judged by: its unit as the registry knows it, what counts under the same unit, what people
-- decided. `mine`: the actor belongs to the unit; `officer`: it is theirs to look after; `screens`: and to examine.
-- Takes a row, which the caller could read: everything about it may then be read as the system, without each table's
-- policies asking the same question again.
create function judged_by(a application) returns json language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  mine boolean := a.unit_id in (select public.units_of(public.actor_id()));
  officer boolean := not mine and public.actor_is_officer_of(a.call_id, a.track);
  screens boolean := officer and a.submitted_at is not null and public.actor_is_officer_of(a.call_id, a.track, 'screening');
  answer json;
begin
  perform set_config('zhinan.actor', 'system', true);
  answer := json_build_object(
    'application', row_to_json(a),
    'mine', mine,
    'officer', officer,
    'screens', screens,
    'unit', (select row_to_json(u) from public.unit u where u.id = a.unit_id),
    'facts', (select coalesce(json_agg(json_build_object('fact', f.fact, 'year', f.year, 'value', f.value)
                order by f.fact, f.year), '[]')
                from public.unit_fact f where f.unit_id = a.unit_id and f.superseded_at is null),
    'projects', (select coalesce(json_agg(json_build_object('year', p.year, 'track', p.track, 'result', p.result)
                   order by p.year, p.track, p.id), '[]')
                   from public.unit_project p where p.unit_id = a.unit_id and p.voided_at is null),
    'checked', exists (select from public.unit_record_check c where c.unit_id = a.unit_id),
    'siblings', (select coalesce(json_agg(json_build_object('id', s.id, 'number', s.number, 'track', s.track,
                    'state', s.state, 'title', s.title, 'unit_id', s.unit_id, 'type', s.type, 'nested_in', s.nested_in,
                    'version', s.version, 'problems', s.problems) order by s.id), '[]')
                   from public.application s where s.call_id = a.call_id and s.counting_unit = a.counting_unit
                    and (s.state <> 'draft' or s.unit_id = a.unit_id)),
    'decisions', (select coalesce(json_agg(json_build_object('id', d.id, 'rule', d.rule, 'truth', d.truth,
                    'note', d.note, 'at', d.decided_at) order by d.rule), '[]')
                    from public.rule_decision d where d.application_id = a.id and d.superseded_at is null));
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  return answer;
end $$;

-- The same with the time (to the millisecond, as receipts state it) and the version of the call that judges: the one in
-- force for a draft, else the one that it was submitted under. With `lock` nobody else writes the application meanwhile.
create function judged_application(app uuid, lock boolean) returns json language plpgsql as $$
declare
  a public.application;
  v public.call_version;
begin
  if lock then
    select * into a from public.application where id = app for no key update;
  else
    select * into a from public.application where id = app;
  end if;
  if a.id is null then
    return null;
  end if;
  select w.* into v from public.call_version w join public.call c on c.id = w.call_id
   where w.call_id = a.call_id and w.version = case when a.state = 'draft' then c.current_version else a.call_version end;
  return json_build_object('now', date_trunc('milliseconds', public.app_now()),
    'call', json_build_object('version', v.version, 'opens', v.opens, 'deadline', v.deadline,
      'correctionDays', v.correction_days, 'sha256', encode(v.sha256, 'hex')),
    'judged', public.judged_by(a));
end $$;

-- A request that is to be done once (platform/idempotency.ts): null when it is the first, else what was answered.
-- Waits for a first one that has not committed yet.
create function idempotency_begin(who uuid, of_route text, of_key text, hash bytea) returns json language plpgsql as $$
begin
  insert into public.idempotency (user_id, route, key, request_hash) values (who, of_route, of_key, hash)
    on conflict do nothing;
  if found then
    return null;
  end if;
  return coalesce((select json_build_object('status', i.status, 'response', i.response, 'same', i.request_hash = hash)
                     from public.idempotency i where i.user_id = who and i.route = of_route and i.key = of_key),
    json_build_object('status', null));
end $$;

create function idempotency_end(who uuid, of_route text, of_key text, answer integer, body jsonb) returns void
  language plpgsql as $$
begin
  update public.idempotency set status = answer, response = body
   where user_id = who and route = of_route and key = of_key;
end $$;

-- Writes submissions that go out together, all or none, of the actor's own units. Gives the application that found no
-- place under its cap. The order of states, the deadline and the caps are the tables' own doing, whoever writes.
--   { callId, applications: [{ id, callVersion, title, type, summary, submittedAt, detail, submission: {…} }],
--     nestIn, nest: [ids], leave: [ids], supersede: [decision ids] }
create function submission_write(parts jsonb) returns uuid language plpgsql as $$
declare
  part jsonb;
  s jsonb;
  app uuid;
  sent uuid[] := array(select (p ->> 'id')::uuid from jsonb_array_elements(parts -> 'applications') p);
  nested uuid[] := array(select jsonb_array_elements_text(parts -> 'nest')::uuid);
  leaving uuid[] := array(select jsonb_array_elements_text(parts -> 'leave')::uuid);
  superseded uuid[] := array(select jsonb_array_elements_text(parts -> 'supersede')::uuid);
  who text := current_setting('zhinan.actor', true);
  person uuid := public.actor_id();
  units uuid[] := array(select public.units_of(public.actor_id()));
begin
  perform set_config('zhinan.actor', 'system', true);
  if exists (select from public.application a
              where a.id = any (sent || nested || leaving) and a.unit_id <> all (units)) then
    raise exception 'only the unit submits its applications' using errcode = '42501';
  end if;
  -- The caller orders by track, so that two bundles never wait for each other in a ring.
  foreach app in array sent loop
    if not public.take_cap_slot(app) then
      perform set_config('zhinan.actor', coalesce(who, ''), true);
      return app;
    end if;
  end loop;
  if cardinality(leaving) > 0 then
    update public.application set nested_in = null where id = any (leaving);
  end if;
  for part in select value from jsonb_array_elements(parts -> 'applications') loop
    app := (part ->> 'id')::uuid;
    s := part -> 'submission';
    update public.application
       set state = 'submitted', call_version = (part ->> 'callVersion')::integer, title = part ->> 'title',
           type = part ->> 'type', summary = part -> 'summary', problems = 0,
           submitted_at = (part ->> 'submittedAt')::timestamptz, updated_by = person, updated_at = public.app_now()
     where id = app;
    insert into public.submission (id, application_id, n, call_version, content, facts, verdict, content_hash, receipt,
        key_id, signature, submitted_at, submitted_by)
      select (s ->> 'id')::uuid, a.id, a.submissions, a.call_version, a.content, s -> 'facts', s -> 'verdict',
             s ->> 'contentHash', s -> 'receipt', s ->> 'keyId', s ->> 'signature', a.submitted_at, person
        from public.application a where a.id = app;
    insert into public.receipt_mail (submission_id) values ((s ->> 'id')::uuid);
  end loop;
  if cardinality(nested) > 0 then
    update public.application set nested_in = (parts ->> 'nestIn')::uuid
     where id = any (nested) and nested_in is distinct from (parts ->> 'nestIn')::uuid;
  end if;
  if cardinality(superseded) > 0 then
    update public.rule_decision set superseded_at = public.app_now()
     where id = any (superseded) and application_id = any (sent);
  end if;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  insert into public.history (call_id, action, subject_type, subject_id, detail)
    select parts ->> 'callId', 'application.submitted', 'application', p ->> 'id', p -> 'detail'
      from jsonb_array_elements(parts -> 'applications') p;
  return null;
end $$;

-- Their statements find rows by key, whatever the values: one plan for all, made once a connection and not six times.
alter function judged_application(uuid, boolean) set plan_cache_mode = force_generic_plan;
alter function submission_write(jsonb) set plan_cache_mode = force_generic_plan;
alter function idempotency_begin(uuid, text, text, bytea) set plan_cache_mode = force_generic_plan;
alter function idempotency_end(uuid, text, text, integer, jsonb) set plan_cache_mode = force_generic_plan;
