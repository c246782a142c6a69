-- Questions and answers between a unit and the office about one application. What was written stays; who is asked next is
-- kept beside it. A unit may ask about a draft: the officer reads the question, not the draft.

create table thread (
  id uuid primary key,
  application_id uuid not null references application,
  -- Of the application, which keeps them; here, so that a policy need not look and a draft's officer knows what it is about.
  call_id text not null references call,
  track text not null,
  unit_id uuid not null references unit,
  number text not null,
  subject text not null check (length(trim(subject)) between 1 and 100),
  opened_by uuid not null references auth.user default actor_id(),
  opened_at timestamptz not null default app_now(),
  -- Of the last message: its number, and when it came.
  last_n integer not null default 0,
  last_at timestamptz not null default app_now(),
  -- Whose turn it is; null: answered.
  waits_for text check (waits_for in ('unit', 'office')),
  closed_at timestamptz
);
create index on thread (application_id, last_at desc);
create index on thread (unit_id, last_at desc, id desc);
create index on thread (call_id, track, last_at desc, id desc);
create index on thread (last_at desc, id desc);
create index thread_waiting on thread (call_id, track) where waits_for = 'office' and closed_at is null;

create table thread_message (
  thread_id uuid not null references thread,
  -- Given by the database, one after another: what is read up to a number has no gap that fills later.
  n integer not null check (n > 0),
  id uuid not null unique,
  side text not null check (side in ('unit', 'office')),
  kind text not null default 'text' check (kind in ('text', 'closed', 'reopened')),
  text text not null default '' check (length(text) <= 4000),
  -- { kind: 'field' | 'rule', ref, title: { zh, en } }: the place as it was called then.
  quote jsonb,
  -- The writer waits for an answer.
  asks boolean not null default false,
  author uuid not null references auth.user default actor_id(),
  at timestamptz not null default app_now(),
  primary key (thread_id, n),
  check ((kind = 'text') = (length(trim(text)) > 0)),
  check (kind = 'text' or (quote is null and not asks))
);
create trigger thread_message_append_only before update or delete or truncate on thread_message
  for each statement execute function refuse_change();
create trigger thread_kept before delete or truncate on thread for each statement execute function refuse_change();

-- How far each person has read.
create table thread_read (
  thread_id uuid not null references thread,
  user_id uuid not null references auth.user on delete cascade,
  n integer not null check (n >= 0),
  at timestamptz not null default app_now(),
  primary key (thread_id, user_id)
);

-- The side on which the actor stands in it; null: on none. Nobody is an officer of their own unit's application.
create function actor_side_of(in_call text, in_track text, of_unit uuid) returns text language sql stable as $$
  select case when of_unit in (select public.units_of(public.actor_id())) then 'unit'
              when public.actor_is_officer_of(in_call, in_track) then 'office' end
$$;

-- A question is about an application that the writer may see, and carries what that one is called.
create function guard_thread() returns trigger language plpgsql as $$
declare
  a record;
begin
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - '{last_n,last_at,waits_for,closed_at}'::text[])
       is distinct from (to_jsonb(old) - '{last_n,last_at,waits_for,closed_at}'::text[]) then
      raise exception 'a question stays what it is about' using errcode = 'ZN002';
    end if;
    return new;
  end if;
  select x.call_id, x.track, x.unit_id, x.number into a from public.application x where x.id = new.application_id;
  if a.call_id is null then
    raise exception 'no such application' using errcode = '42501';
  end if;
  new.call_id := a.call_id;
  new.track := a.track;
  new.unit_id := a.unit_id;
  new.number := a.number;
  return new;
end $$;
create trigger thread_guard before insert or update on thread for each row execute function guard_thread();

-- Gives a message its number and side under the question's lock, and says whose turn it is then: two that write at once
-- write one after the other.
create function place_message() returns trigger language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  t record;
begin
  perform set_config('zhinan.actor', 'system', true);
  select x.* into t from public.thread x where x.id = new.thread_id for no key update;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  if t.id is null then
    raise exception 'no such question' using errcode = '42501';
  end if;
  new.side := public.actor_side_of(t.call_id, t.track, t.unit_id);
  if new.side is null then
    raise exception 'only the unit and its officers write here' using errcode = '42501';
  end if;
  if (new.kind = 'closed' and t.closed_at is not null) or (new.kind = 'reopened' and t.closed_at is null) then
    raise exception 'closed meanwhile, or open' using errcode = 'ZN011';
  end if;
  new.n := t.last_n + 1;
  new.at := public.app_now();
  perform set_config('zhinan.actor', 'system', true);
  update public.thread set last_n = new.n, last_at = new.at,
      -- Whoever writes opens it again: what came is never refused because somebody closed it a moment before.
      closed_at = case new.kind when 'closed' then new.at end,
      waits_for = case
        when new.kind = 'closed' then null
        when new.kind = 'reopened' then case new.side when 'unit' then 'office' else 'unit' end
        when new.asks then case new.side when 'unit' then 'office' else 'unit' end
        when t.waits_for = new.side then null
        else t.waits_for end
   where id = new.thread_id;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  return new;
end $$;
create trigger thread_message_place before insert on thread_message for each row execute function place_message();

-- Open pages of those whom it concerns are told that there is something new, not what.
create function tell_thread() returns trigger language plpgsql as $$
begin
  perform pg_notify('zhinan_live', 'thread:' || new.thread_id);
  return null;
end $$;
create trigger thread_message_live after insert on thread_message for each row execute function tell_thread();

-- Who may read a question: the unit's people, the officers of its track, the discipline inspection.
create function thread_audience(of_thread uuid) returns setof uuid language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
begin
  perform set_config('zhinan.actor', 'system', true);
  return query
    select m.user_id from public.thread t join public.unit_member m on m.unit_id = t.unit_id and m.left_at is null
     where t.id = of_thread
    union
    select r.user_id from public.thread t join public.staff_role r on r.revoked_at is null
        and (r.call_id is null or r.call_id = t.call_id)
        and (r.role = 'supervisor' or (r.role = 'officer' and (r.tracks is null or t.track = any (r.tracks))))
     where t.id = of_thread;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
end $$;

alter table thread enable row level security;
alter table thread force row level security;
create policy thread_read_it on thread for select
  using (actor_is_system() or unit_id in (select units_of(actor_id())) or (select actor_has_role('supervisor'))
    or coalesce(scopes_of(call_id, track) && (select officer_scopes()), false));
create policy thread_open on thread for insert
  with check (opened_by = actor_id() and last_n = 0 and closed_at is null and waits_for is null
    and actor_side_of(call_id, track, unit_id) is not null);
create policy thread_move on thread for update using (actor_is_system()) with check (actor_is_system());
grant select, insert (id, application_id, subject), update (last_n, last_at, waits_for, closed_at) on thread to zhinan_app;

alter table thread_message enable row level security;
alter table thread_message force row level security;
create policy thread_message_read on thread_message for select
  using (actor_is_system() or exists (select from thread t where t.id = thread_id));
create policy thread_message_write on thread_message for insert
  with check (author = actor_id() and exists (select from thread t where t.id = thread_id));
grant select, insert (thread_id, id, kind, text, quote, asks) on thread_message to zhinan_app;

alter table thread_read enable row level security;
alter table thread_read force row level security;
create policy thread_read_own on thread_read for all using (actor_is_system() or user_id = actor_id())
  with check (actor_is_system() or (user_id = actor_id() and exists (select from thread t where t.id = thread_id)));
grant select, insert, update (n, at) on thread_read to zhinan_app;
