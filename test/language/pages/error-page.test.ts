import { describe, expect, it } from 'vitest';
import { languageErrorIds } from '../../../language/model/finding.ts';
import {
  errorIds,
  errorPage,
  errorRecord,
  errorsOfFile,
  originOf,
} from '../../../language/pages/error-page.ts';
import { hasPage, nearestPages, pageById, pageIds } from '../../../language/pages/page.ts';

describe.each(errorIds)('the page of %s', id => {
  const record = errorRecord(id)!;

  it.each(record.weak)('shows a file that has this error and no other: %#', text => {
    const found = errorsOfFile(originOf(id), text).map(({ rule }) => rule);
    expect(new Set(found)).toEqual(new Set([id]));
  });

  it.each(record.right)('shows a file that has none: %#', text => {
    expect(errorsOfFile(originOf(id), text)).toEqual([]);
  });

  it('says what is wrong with the words of its weak file', () => {
    const page = errorPage(id)!;
    for (const text of record.weak) {
      const [finding] = errorsOfFile(originOf(id), text);
      expect(page).toContain(
        `> **${finding?.severity}** on \`${text.slice(finding?.span.start, finding?.span.end)}\``,
      );
    }
  });
});

describe('every id that a finding can carry', () => {
  it('has a page', () => {
    expect(languageErrorIds.filter(name => !hasPage(`language/${name}`))).toEqual([]);
    expect(['syntax', 'unknown', 'value', 'repeated'].filter(name => !hasPage(`config/${name}`))).toEqual([]);
    expect(pageIds().filter(id => pageById(id) === undefined)).toEqual([]);
  });

  it('is found by what is nearly its name, or a part of it', () => {
    expect(nearestPages('kpi-no-treshold')).toEqual(['kpi-no-threshold']);
    expect(nearestPages('unresolved')).toEqual(['language/unresolved']);
    expect(nearestPages('unresolvd')).toEqual(['language/unresolved']);
    expect(nearestPages('stale')).toEqual(['kpi-stale', 'kr-stale']);
    expect(nearestPages('something-else')).toEqual([]);
  });

  it.each(['language/', 'language/constructor', 'config/__proto__', '', 'toString'])('is not %j', id => {
    expect([hasPage(id), pageById(id)]).toEqual([false, undefined]);
  });
});
