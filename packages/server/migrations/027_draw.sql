-- The draw of experts (随机抽取): what is drawn from is frozen first, two people commit to secrets, a value that nobody here
-- can choose becomes known, both reveal, and whoever has these can make the draw again (packages/review). Nothing of it is
-- changed afterwards: a draw that cannot go on is voided with a reason, and another follows it.

create table draw (
  id uuid primary key,
  call_id text not null references call,
  tracks text[] not null check (cardinality(tracks) > 0),
  purpose text not null check (length(trim(purpose)) between 2 and 200),
  -- packages/review, type DrawFrame: candidates and units stand in it by numbers that mean nothing outside.
  frame jsonb not null,
  frame_hash text not null check (frame_hash ~ '^[0-9a-f]{64}$'),
  -- When the public value becomes known: until then secrets are committed to, from then on revealed.
  value_at timestamptz not null,
  -- The voided draw that this one follows.
  follows uuid unique references draw,
  frozen_by uuid not null default actor_id() references auth.user,
  frozen_at timestamptz not null default app_now(),
  seed text check (seed ~ '^[0-9a-f]{64}$'),
  drawn_at timestamptz,
  voided_by uuid references auth.user,
  voided_at timestamptz,
  void_reason text check (length(trim(void_reason)) between 2 and 500),
  check ((seed is null) = (drawn_at is null)),
  check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null)),
  -- Whoever was drawn is not undrawn.
  check (voided_at is null or drawn_at is null)
);
create index on draw (call_id, frozen_at desc);

create table draw_secret (
  draw_id uuid not null references draw,
  who text not null check (who in ('officer', 'supervisor')),
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  committed_by uuid not null default actor_id() references auth.user,
  committed_at timestamptz not null default app_now(),
  secret text check (length(secret) between 32 and 200),
  -- The public value as this person read it: both must have read the same.
  public_value text check (length(trim(public_value)) between 1 and 200),
  revealed_at timestamptz,
  primary key (draw_id, who),
  constraint draw_by_two unique (draw_id, committed_by),
  check ((secret is null) = (public_value is null) and (secret is null) = (revealed_at is null))
);

-- Who stands behind a candidate's number.
create table draw_candidate (
  draw_id uuid not null references draw,
  candidate text not null,
  expert_id uuid not null references expert,
  primary key (draw_id, candidate),
  unique (draw_id, expert_id)
);
create index on draw_candidate (expert_id);

-- Who could have been a candidate and was left out, and why.
create table draw_left_out (
  draw_id uuid not null references draw,
  expert_id uuid not null references expert,
  reason text not null check (length(trim(reason)) between 2 and 500),
  primary key (draw_id, expert_id)
);

-- Who was drawn, replacements too.
create table draw_place (
  draw_id uuid not null,
  candidate text not null,
  stratum text not null,
  place integer not null check (place > 0),
  replaces text,
  drawn_at timestamptz not null default app_now(),
  primary key (draw_id, candidate),
  foreign key (draw_id, candidate) references draw_candidate,
  unique (draw_id, replaces)
);

-- Who was drawn and could not serve, in the order in which that became known.
create table draw_decline (
  draw_id uuid not null,
  n integer not null check (n > 0),
  candidate text not null,
  reason text not null check (length(trim(reason)) between 2 and 500),
  recorded_by uuid not null default actor_id() references auth.user,
  recorded_at timestamptz not null default app_now(),
  primary key (draw_id, n),
  unique (draw_id, candidate),
  foreign key (draw_id, candidate) references draw_place
);

-- Officers for review in all of these tracks.
create function actor_reviews(in_call text, of_tracks text[]) returns boolean language sql stable as $$
  select cardinality(of_tracks) > 0 and not exists (
    select from unnest(of_tracks) as t where not public.actor_is_officer_of(in_call, t, 'review'))
$$;

create function guard_draw() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{seed,drawn_at,voided_by,voided_at,void_reason}'::text[])
     is distinct from (to_jsonb(old) - '{seed,drawn_at,voided_by,voided_at,void_reason}'::text[])
     or old.seed is not null or old.voided_at is not null then
    raise exception 'a frozen draw is drawn or voided, once' using errcode = 'ZN002';
  end if;
  if new.seed is not null then
    if (select count(*) from public.draw_secret s where s.draw_id = new.id and s.secret is not null) <> 2 then
      raise exception 'not everything is revealed' using errcode = 'ZN002';
    end if;
    new.drawn_at := public.app_now();
  else
    new.voided_at := public.app_now();
  end if;
  return new;
end $$;
create trigger draw_guard before update on draw for each row execute function guard_draw();
create trigger draw_kept before delete or truncate on draw for each statement execute function refuse_change();

-- How many have committed. Reads as the system: a secret's row is its owner's alone.
create function draw_committed(of_draw uuid) returns integer language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  n integer;
begin
  perform set_config('zhinan.actor', 'system', true);
  select count(*) into n from public.draw_secret s where s.draw_id = of_draw;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  return n;
end $$;

create function guard_draw_secret() returns trigger language plpgsql as $$
declare
  d record;
begin
  -- One after the other: the second to reveal sees the first. (Neither may lock the draw's row: it is not theirs to change.)
  perform pg_advisory_xact_lock(hashtextextended('draw ' || new.draw_id, 0));
  select frame_hash, value_at, seed, voided_at into d from public.draw where id = new.draw_id;
  if d.seed is not null or d.voided_at is not null then
    raise exception 'the draw is over' using errcode = 'ZN002';
  end if;
  if tg_op = 'INSERT' then
    if new.secret is not null or public.app_now() >= d.value_at then
      raise exception 'secrets are committed to before the public value is known' using errcode = 'ZN003';
    end if;
    return new;
  end if;
  if old.secret is not null or new.committed_by <> public.actor_id()
     or (new.draw_id, new.who, new.commitment, new.committed_by, new.committed_at)
        is distinct from (old.draw_id, old.who, old.commitment, old.committed_by, old.committed_at) then
    raise exception 'a secret is revealed once, by whoever committed to it' using errcode = 'ZN002';
  end if;
  if public.app_now() < d.value_at or public.draw_committed(new.draw_id) <> 2 then
    raise exception 'not before both have committed and the public value is known' using errcode = 'ZN003';
  end if;
  if encode(sha256(convert_to('zhinan-draw/1 commitment' || chr(10) || new.who || chr(10) || d.frame_hash || chr(10)
       || new.secret, 'UTF8')), 'hex') <> new.commitment then
    raise exception 'this is not the secret that was committed to' using errcode = 'ZN005';
  end if;
  new.revealed_at := public.app_now();
  return new;
end $$;
create trigger draw_secret_guard before insert or update on draw_secret for each row execute function guard_draw_secret();
create trigger draw_secret_kept before delete or truncate on draw_secret for each statement execute function refuse_change();

create trigger draw_candidate_kept before update or delete or truncate on draw_candidate
  for each statement execute function refuse_change();
create trigger draw_left_out_kept before update or delete or truncate on draw_left_out
  for each statement execute function refuse_change();
create trigger draw_place_kept before update or delete or truncate on draw_place
  for each statement execute function refuse_change();
create trigger draw_decline_kept before update or delete or truncate on draw_decline
  for each statement execute function refuse_change();

-- Candidates stand in the frozen frame or not at all.
create function guard_draw_candidate() returns trigger language plpgsql as $$
begin
  if not exists (select from public.draw d, jsonb_array_elements(d.frame -> 'candidates') c
                  where d.id = new.draw_id and c ->> 'id' = new.candidate) then
    raise exception 'not in the frozen frame' using errcode = 'ZN005';
  end if;
  return new;
end $$;
create trigger draw_candidate_guard before insert on draw_candidate for each row execute function guard_draw_candidate();

alter table draw enable row level security;
alter table draw force row level security;
alter table draw_secret enable row level security;
alter table draw_secret force row level security;
alter table draw_candidate enable row level security;
alter table draw_candidate force row level security;
alter table draw_left_out enable row level security;
alter table draw_left_out force row level security;
alter table draw_place enable row level security;
alter table draw_place force row level security;
alter table draw_decline enable row level security;
alter table draw_decline force row level security;

-- A draw is public: it names nobody.
create policy draw_read on draw for select using (true);
create policy draw_freeze on draw for insert
  with check (frozen_by = actor_id() and seed is null and voided_at is null and actor_reviews(call_id, tracks));
create policy draw_go_on on draw for update using (actor_is_system() or actor_reviews(call_id, tracks))
  with check (actor_is_system() or (seed is null and voided_by = actor_id()));
-- A secret is its owner's until both are revealed; the system shows it then.
create policy draw_secret_read on draw_secret for select using (actor_is_system() or committed_by = actor_id());
create policy draw_secret_commit on draw_secret for insert with check (committed_by = actor_id() and exists (
  select from draw d where d.id = draw_id
     and case who when 'officer' then actor_reviews(d.call_id, d.tracks) else actor_has_role('supervisor', d.call_id) end));
create policy draw_secret_reveal on draw_secret for update using (committed_by = actor_id()) with check (committed_by = actor_id());
create policy draw_candidate_read on draw_candidate for select using (actor_is_system() or actor_oversees() or exists (
  select from draw d where d.id = draw_id and actor_reviews(d.call_id, d.tracks)));
create policy draw_candidate_freeze on draw_candidate for insert with check (exists (
  select from draw d where d.id = draw_id and d.frozen_by = actor_id() and d.seed is null));
create policy draw_left_out_read on draw_left_out for select using (actor_is_system() or actor_oversees() or exists (
  select from draw d where d.id = draw_id and actor_reviews(d.call_id, d.tracks)));
create policy draw_left_out_freeze on draw_left_out for insert with check (exists (
  select from draw d where d.id = draw_id and d.frozen_by = actor_id() and d.seed is null));
create policy draw_place_read on draw_place for select using (true);
create policy draw_place_draw on draw_place for insert with check (actor_is_system());
create policy draw_decline_read on draw_decline for select using (actor_is_system() or actor_oversees() or exists (
  select from draw d where d.id = draw_id and actor_reviews(d.call_id, d.tracks)));
create policy draw_decline_record on draw_decline for insert with check (recorded_by = actor_id() and exists (
  select from draw d where d.id = draw_id and actor_reviews(d.call_id, d.tracks)));

grant select, insert (id, call_id, tracks, purpose, frame, frame_hash, value_at, follows),
  update (seed, voided_by, void_reason) on draw to zhinan_app;
grant select, insert (draw_id, who, commitment), update (secret, public_value) on draw_secret to zhinan_app;
grant select, insert on draw_candidate, draw_left_out, draw_place to zhinan_app;
grant select, insert (draw_id, n, candidate, reason) on draw_decline to zhinan_app;
