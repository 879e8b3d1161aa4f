/** Every question of those whose plan nobody has begun, answered once by the person; nobody has finished. */
export const ANSWERING_SQL = `
  insert into answer (assessment_id, side, question_key, level, words, said_by, typed_by, said_on)
    select o.assessment_id, 'person', q ->> 'key', 'some-help', 'Some days yes, some days no.', o.person_id, o.person_id, current_date
    from own o join assessment a using (assessment_id)
    join question_set s on s.authority_id = a.authority_id and s.question_set_id = a.question_set_id
    cross join jsonb_array_elements(s.questions) q
    where o.versions = 0;`
