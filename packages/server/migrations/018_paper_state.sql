-- How paper stands, for lists of thousands: what is the same for a whole call is worked out once, and whether somebody sees an
-- application is asked in the policy itself, where the planner may ask it for all rows together.

create or replace view paper_state with (security_invoker = true) as
  select a.id as application_id, a.call_id, a.track, a.unit_id, a.number, a.title, a.state, a.submissions,
         v.paper, p.due, s.at as scan_at, r.at as paper_at, p.needs_scan, p.needs_paper,
         (p.needs_scan and s.at is null) or (p.needs_paper and r.at is null) as missing,
         coalesce(greatest(case when p.needs_scan then s.at end, case when p.needs_paper then r.at end) >= p.due + interval '1 second', false)
           as late,
         v.now >= p.due + interval '1 second' as overdue,
         coalesce(s.stale, false) or coalesce(r.stale, false) as stale
    from application a
    -- `offset 0` keeps the planner from working this out anew for each application.
    join (select c.call_id, c.version, c.paper, c.last, paper_due(c.paper, c.last, null) as due, app_now() as now,
                 c.paper->>'needs' in ('scan', 'both') as needs_scan, c.paper->>'needs' in ('paper', 'both') as needs_paper
            from (select x.call_id, x.version, x.paper, call_deadline(x.call_id, x.deadline) as last
                    from call_version x where x.paper is not null offset 0) c offset 0) v
      on v.call_id = a.call_id and v.version = a.call_version
    cross join lateral (select greatest(v.due, a.submitted_at + (v.due - v.last)) as due, v.needs_scan, v.needs_paper) p
    left join lateral (select min(x.uploaded_at) filter (where x.submission_n = a.submissions) as at,
        bool_or(x.submission_n < a.submissions) and not bool_or(x.submission_n = a.submissions) as stale
        from paper_scan x where x.application_id = a.id and x.state = 'matched') s on true
    left join lateral (select min(paper_arrived(x.arrived_on, x.marked_at)) filter (where x.submission_n = a.submissions) as at,
        bool_or(x.submission_n < a.submissions) and not bool_or(x.submission_n = a.submissions) as stale
        from paper_receipt x where x.application_id = a.id and x.revoked_at is null) r on true
   where a.submissions > 0;

alter policy paper_scan_read on paper_scan
  using (actor_is_system() or (application_id is not null and exists (select from application a where a.id = application_id))
    or (application_id is null and (actor_is_officer_of(call_id) or (select actor_oversees()))));
alter policy paper_receipt_read on paper_receipt
  using (actor_is_system() or exists (select from application a where a.id = application_id));
alter policy paper_sent_read on paper_sent
  using (actor_is_system() or exists (select from application a where a.id = application_id));
create index on paper_scan (call_id, uploaded_at desc, id desc);
create index on paper_receipt (application_id);
