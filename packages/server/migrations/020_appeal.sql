-- Objecting to a finding of ineligible (申诉): once for each finding, within working days that the call sets, decided by
-- another officer than the one who found it. A call without `appeal` knows nothing of this.

-- Until when its unit may object to a finding of ineligible, to the second, as the call then said; null: it knows no appeals.
-- And on whose behalf the platform found it so: an application falls with another one (R12), which an officer concluded.
alter table screening_outcome add column appeal_until timestamptz,
  add column on_behalf_of uuid references auth.user,
  add check (appeal_until is null or outcome = 'ineligible');

create table appeal (
  id uuid primary key,
  application_id uuid not null references application,
  -- The finding that it is against; once for each.
  outcome_id uuid not null references screening_outcome,
  -- Who found it; the trigger writes it.
  against uuid references auth.user,
  reason text not null check (length(trim(reason)) between 10 and 5000),
  filed_by uuid not null references auth.user default actor_id(),
  filed_at timestamptz not null default app_now(),
  -- lapsed: the unit withdrew the application meanwhile.
  decision text check (decision in ('upheld', 'rejected', 'lapsed')),
  decided_by uuid references auth.user,
  decided_at timestamptz,
  answer text check (length(trim(answer)) between 2 and 5000),
  clauses jsonb not null default '[]' check (jsonb_typeof(clauses) = 'array'),
  check ((decision is null) = (decided_at is null)),
  check ((coalesce(decision, 'lapsed') <> 'lapsed') = (decided_by is not null)),
  check (decision is null or decision = 'lapsed' or answer is not null),
  check (decision is distinct from 'rejected' or jsonb_array_length(clauses) > 0),
  constraint appeal_by_another check (decided_by <> against)
);
create unique index appeal_once on appeal (outcome_id);
create unique index appeal_one_open on appeal (application_id) where decision is null;
create index on appeal (application_id, filed_at desc);

-- The finding of an application that its unit may object to: the newest outcome, when that is ineligible and may be
-- objected to at all; with the last second for it.
create view appealable with (security_invoker = true) as
  select a.id as application_id, o.id as outcome_id, coalesce(o.decided_by, o.on_behalf_of) as against, o.appeal_until as until
    from application a
    cross join lateral (select x.* from screening_outcome x where x.application_id = a.id
                         order by x.decided_at desc, x.id desc limit 1) o
   where a.state = 'ineligible' and o.appeal_until is not null;
grant select on appealable to zhinan_app;

create function guard_appeal() returns trigger language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  f public.appealable;
begin
  if tg_op = 'UPDATE' then
    if old.decision is not null then
      raise exception 'decided already' using errcode = 'ZN002';
    end if;
    if (to_jsonb(new) - '{decision,decided_by,decided_at,answer,clauses}'::text[])
       is distinct from (to_jsonb(old) - '{decision,decided_by,decided_at,answer,clauses}'::text[]) then
      raise exception 'an appeal is decided on, not rewritten' using errcode = 'ZN002';
    end if;
    new.decided_at := public.app_now();
    return new;
  end if;
  perform set_config('zhinan.actor', 'system', true);
  select * into f from public.appealable x where x.application_id = new.application_id;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  if f.outcome_id is null or f.outcome_id <> new.outcome_id then
    raise exception 'there is no such finding to object to' using errcode = 'ZN005';
  end if;
  new.filed_at := public.app_now();
  if date_trunc('second', new.filed_at) > f.until then
    raise exception 'the time to appeal has passed' using errcode = 'ZN003';
  end if;
  new.against := f.against;
  return new;
end $$;
create trigger appeal_guard before insert or update on appeal for each row execute function guard_appeal();
create trigger appeal_kept before delete or truncate on appeal for each statement execute function refuse_change();

-- While an appeal waits, nobody takes the finding back by another way; it lapses when the unit withdraws.
create function guard_appealed() returns trigger language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  waits boolean;
begin
  perform set_config('zhinan.actor', 'system', true);
  waits := exists (select from public.appeal x where x.application_id = new.id and x.decision is null);
  if waits and new.state = 'withdrawn' then
    update public.appeal set decision = 'lapsed' where application_id = new.id and decision is null;
  end if;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  if waits and new.state <> 'withdrawn' then
    raise exception 'an appeal waits for its decision' using errcode = 'ZN012';
  end if;
  return new;
end $$;
create trigger application_appealed before update of state on application for each row
  when (old.state = 'ineligible' and new.state <> 'ineligible') execute function guard_appealed();

-- Whether the actor examines this application and does not belong to its unit.
create function actor_examines_application(app uuid) returns boolean language sql stable as $$
  select exists (select from public.application a where a.id = app and a.submissions > 0
    and public.actor_is_officer_of(a.call_id, a.track, 'screening')
    and a.unit_id not in (select public.units_of(public.actor_id())))
$$;
alter table appeal enable row level security;
alter table appeal force row level security;
create policy appeal_read on appeal for select using (actor_is_system() or actor_sees_application(application_id));
create policy appeal_file on appeal for insert
  with check (filed_by = actor_id() and decision is null and actor_owns_application(application_id));
create policy appeal_decide on appeal for update
  using (actor_is_system() or actor_examines_application(application_id))
  with check (case when actor_is_system() then decision = 'lapsed'
    else decided_by = actor_id() and decision in ('upheld', 'rejected') end);
grant select, insert (id, application_id, outcome_id, reason), update (decision, decided_by, answer, clauses) on appeal to zhinan_app;
