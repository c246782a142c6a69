-- Numbers of a season for those who run it: how many, by track, region, state and day. Drafts are counted too, but nothing is
-- said of them: who writes what stays the unit's own.
create function season_counts(of_call text) returns table (track text, region text, state text, day date, n bigint)
  language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
begin
  if not (public.actor_is_officer_of(of_call) or public.actor_oversees()) then
    raise exception 'not an officer of the call' using errcode = '42501';
  end if;
  perform set_config('zhinan.actor', 'system', true);
  return query
    select a.track, u.region, a.state, (a.submitted_at at time zone 'Asia/Shanghai')::date, count(*)
      from public.application a join public.unit u on u.id = a.unit_id
     where a.call_id = of_call
     group by 1, 2, 3, 4;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
end $$;
