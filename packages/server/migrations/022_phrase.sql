-- Prepared sentences that officers put into comments, notes and reasons: their own, and those of everybody who screens a call.
-- They are no record of a decision: what was sent is kept with the decision itself.

create table phrase (
  id uuid primary key,
  -- One or the other: whose it is, or which call's.
  owner uuid references auth.user,
  call_id text references call,
  zh text not null check (length(trim(zh)) between 1 and 1000),
  en text not null default '' check (length(en) <= 2000),
  place integer not null,
  version integer not null default 1,
  changed_by uuid not null references auth.user default actor_id(),
  changed_at timestamptz not null default app_now(),
  constraint phrase_of_one check ((owner is null) <> (call_id is null))
);
create index phrase_owner on phrase (owner, place) where owner is not null;
create index phrase_call on phrase (call_id, place) where call_id is not null;

create function guard_phrase() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.id, new.owner, new.call_id) is distinct from (old.id, old.owner, old.call_id) then
      raise exception 'a sentence stays whose it is' using errcode = 'ZN005';
    end if;
    -- Its place among the others is no change of its words.
    if (new.zh, new.en) is distinct from (old.zh, old.en) then
      new.version := old.version + 1;
      new.changed_by := public.actor_id();
      new.changed_at := public.app_now();
    else
      new.version := old.version;
    end if;
  end if;
  return new;
end $$;
create trigger phrase_guard before update on phrase for each row execute function guard_phrase();

alter table phrase enable row level security;
alter table phrase force row level security;
create policy phrase_read on phrase for select
  using (owner = actor_id() or (call_id is not null and (select actor_is_officer_of(null)) and actor_is_officer_of(call_id)));
create policy phrase_add on phrase for insert
  with check (changed_by = actor_id() and case when call_id is null
    then owner = actor_id() and (select actor_is_officer_of(null)) else actor_runs_call(call_id) end);
create policy phrase_change on phrase for update
  using (owner = actor_id() or actor_runs_call(call_id)) with check (owner = actor_id() or actor_runs_call(call_id));
create policy phrase_delete on phrase for delete using (owner = actor_id() or actor_runs_call(call_id));
grant select, insert (id, owner, call_id, zh, en, place), update (zh, en, place), delete on phrase to zhinan_app;
