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
create function judged_by(a application) returns json language plpgsql as $$
begin
  return json_build_object(
    'application', row_to_json(a),
    'mine', a.unit_id in (select public.units_of(public.actor_id())),
    'officer', public.actor_is_officer_of(a.call_id, a.track),
    'screens', public.actor_is_officer_of(a.call_id, a.track, 'screening') and a.submitted_at is not null
      and a.unit_id not in (select public.units_of(public.actor_id())),
    'unit', (select row_to_json(u) from public.unit u where u.id = a.unit_id),
    'facts', (select coalesce(json_agg(json_build_object('fact', f.fact, 'year', f.year, 'value', f.value)
                order by f.fact, f.year), '[]')
                from public.unit_fact f where f.unit_id = a.unit_id and f.superseded_at is null),
    'projects', (select coalesce(json_agg(json_build_object('year', p.year, 'track', p.track, 'result', p.result)
                   order by p.year, p.track, p.id), '[]')
                   from public.unit_project p where p.unit_id = a.unit_id and p.voided_at is null),
    'checked', exists (select from public.unit_record_check c where c.unit_id = a.unit_id),
    'siblings', (select coalesce(json_agg(row_to_json(s)), '[]')
                   from public.siblings_of(a.call_id, a.counting_unit) s
                  where s.state <> 'draft' or s.unit_id = a.unit_id),
    'decisions', (select coalesce(json_agg(json_build_object('id', d.id, 'rule', d.rule, 'truth', d.truth,
                    'note', d.note, 'at', d.decided_at) order by d.rule), '[]')
                    from public.rule_decision d where d.application_id = a.id and d.superseded_at is null));
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

-- Writes submissions that go out together, all or none. Gives the application that found no place under its cap.
--   { applications: [{ id, callVersion, title, type, summary, nestedIn, submittedAt, submission: {…}, detail }],
--     nest: { in, ids }, leave: [ids], supersede: [decision ids] }
create function submission_write(parts jsonb) returns uuid language plpgsql as $$
declare
  part jsonb;
  s jsonb;
  who text := current_setting('zhinan.actor', true);
begin
  -- The caller orders by track, so that two bundles never wait for each other in a ring.
  for part in select value from jsonb_array_elements(parts -> 'applications') loop
    if not public.take_cap_slot((part ->> 'id')::uuid) then
      return (part ->> 'id')::uuid;
    end if;
  end loop;
  if jsonb_array_length(parts -> 'leave') > 0 then
    update public.application set nested_in = null
     where id in (select value::uuid from jsonb_array_elements_text(parts -> 'leave'));
  end if;
  for part in select value from jsonb_array_elements(parts -> 'applications') loop
    s := part -> 'submission';
    update public.application
       set state = 'submitted', call_version = (part ->> 'callVersion')::integer, title = part ->> 'title',
           type = part ->> 'type', summary = part -> 'summary', problems = 0,
           submitted_at = (part ->> 'submittedAt')::timestamptz, updated_by = public.actor_id(), updated_at = public.app_now()
     where id = (part ->> 'id')::uuid;
    insert into public.submission (id, application_id, n, call_version, content, facts, verdict, content_hash, receipt,
        key_id, signature, submitted_at, submitted_by)
      select (s ->> 'id')::uuid, a.id, a.submissions, a.call_version, a.content, s -> 'facts', s -> 'verdict',
             s ->> 'contentHash', s -> 'receipt', s ->> 'keyId', s ->> 'signature', a.submitted_at, public.actor_id()
        from public.application a where a.id = (part ->> 'id')::uuid;
    insert into public.history (call_id, action, subject_type, subject_id, detail)
      values (parts ->> 'callId', 'application.submitted', 'application', part ->> 'id', part -> 'detail');
    insert into public.receipt_mail (submission_id) values ((s ->> 'id')::uuid);
  end loop;
  if jsonb_array_length(parts -> 'nest') > 0 then
    update public.application set nested_in = (parts ->> 'nestIn')::uuid
     where id in (select value::uuid from jsonb_array_elements_text(parts -> 'nest'))
       and nested_in is distinct from (parts ->> 'nestIn')::uuid;
  end if;
  if jsonb_array_length(parts -> 'supersede') > 0 then
    perform set_config('zhinan.actor', 'system', true);
    update public.rule_decision set superseded_at = public.app_now()
     where id in (select value::uuid from jsonb_array_elements_text(parts -> 'supersede'));
    perform set_config('zhinan.actor', coalesce(who, ''), true);
  end if;
  return null;
end $$;
