import { type Kysely, sql } from 'kysely'
import type { Database } from '#server/database/schema.ts'

/**
 * Puts many records into a database without reading any picture: for tests and measurements of lists. The n-th was
 * captured n minutes after the start of 2026; every fourth waits for review, with n mod 7 doubts.
 */
export async function insertManyRecords(database: Kysely<Database>, count: number): Promise<void> {
  await sql`
    insert into record (id, reference, status, document_type, version, fields, field_values, summary, doubts, doubt, search,
      origin, captured_at, changed_at, settled_at, settled_by, exported_at, exported_version)
    select gen_random_uuid(), case when n % 5 = 0 then 'Visit ' || n / 10 else '' end, status, type, 2 + n % 2,
      jsonb_build_array(jsonb_build_object('key', 'surname', 'value', 'HOLDER ' || n, 'state', 'proven', 'evidence', '[]'::jsonb,
        'readings', (select jsonb_agg(jsonb_build_object('text', md5(n || '-' || r))) from generate_series(1, 60) as r), 'source', 'mrz')),
      jsonb_build_object('surname', 'HOLDER ' || n, 'documentNumber', number, 'dateOfBirth', '1974-08-12'),
      jsonb_build_object('title', 'HOLDER ' || n || ', Anna', 'subtitle', 'Utopia', 'number', number, 'doubts', doubts, 'firstDoubt', null),
      doubts, case when doubts = 0 then 'none' when n % 3 = 0 then 'rule' else 'look' end,
      lower('holder ' || n || ', anna utopia ' || number || ' ' || md5(n::text)), 'file', at, at + interval '1 hour',
      case when status in ('verified', 'exported', 'rejected') then at + interval '2 hours' end,
      case when status in ('verified', 'exported', 'rejected') then 'person' end,
      case when status = 'exported' then at + interval '3 hours' end, case when status = 'exported' then 2 end
    from (
      select n, (array['to-review', 'verified', 'exported', 'rejected'])[1 + n % 4] as status,
        (array['passport', 'id-card-td1', 'visa-a'])[1 + n % 3] as type, 'L' || lpad(n::text, 8, '0') as number,
        case when n % 4 = 0 then n % 7 else 0 end as doubts, timestamptz '2026-01-01' + n * interval '1 minute' as at
      from generate_series(1, ${count}::int) as n
    ) as numbered`.execute(database)
  await sql`
    insert into page (record_id, index, sha256, file_name, media_type, bytes)
    select id, 0, encode(sha256(id::text::bytea), 'hex'), 'page.jpg', 'image/jpeg', 1000 from record
    where not exists (select from page where record_id = record.id)`.execute(database)
  await sql`analyze record, page`.execute(database)
}
