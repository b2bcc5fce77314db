/**
 * The books that a citizen's acts may ever have stood in: those of everybody whose account was joined to theirs, or theirs
 * to it, also when it was split again. For `with recursive`; `$1` is the citizen.
 */
export const booksOfActs = `books as (
    select $1::uuid as citizen_id
    union
    select case when j.keeper_id = k.citizen_id then j.absorbed_id else j.keeper_id end
    from books k join account_join j on k.citizen_id in (j.keeper_id, j.absorbed_id)
  )`

/**
 * The points that acts earned and did not give back, in these books. What was spent of an act in a book that it left is
 * in that book still, so only the fold over all of them says what an act has earned.
 */
export const keptOf = (acts: string, books: 'own' | 'all'): string =>
  `(select coalesce(sum(case when e.from_bucket is null then e.points when e.to_bucket is null then -e.points end), 0)::bigint
    from booking b join point_entry e using (citizen_id, booking_id)
    where b.citizen_id ${books === 'own' ? '= $1' : '= any(array(select citizen_id from books))'} and b.action_id ${acts})`
