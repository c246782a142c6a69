-- A person's own filters of the screening queue, by name. Nobody else reads them: a link shares what a filter holds.
create table saved_filter (
  user_id uuid not null references auth.user on delete cascade,
  name text not null check (length(trim(name)) between 1 and 40),
  filter jsonb not null check (jsonb_typeof(filter) = 'object' and length(filter::text) <= 2000),
  saved_at timestamptz not null default app_now(),
  primary key (user_id, name)
);
alter table saved_filter enable row level security;
alter table saved_filter force row level security;
create policy saved_filter_own on saved_filter for all using (user_id = actor_id()) with check (user_id = actor_id());
grant select, insert (user_id, name, filter), update (filter, saved_at), delete on saved_filter to zhinan_app;

-- So many are found again; a row is locked by nobody else, its owner's own two windows may at worst have one more.
create function guard_saved_filter() returns trigger language plpgsql as $$
begin
  if (select count(*) from public.saved_filter f where f.user_id = new.user_id and f.name <> new.name) >= 30 then
    raise exception 'no more than 30 filters for a person' using errcode = 'ZN005';
  end if;
  return new;
end $$;
create trigger saved_filter_guard before insert on saved_filter for each row execute function guard_saved_filter();
