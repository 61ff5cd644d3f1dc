import { describe, expect, it } from 'vitest';
import { applyFileEdits } from '../../../language/edit/apply-edits.ts';
import { lintFiles, rootUri } from './lint-goals.ts';

function split(text: string): string {
  const linted = lintFiles({ 'a.goals': text });
  const fix = linted.findings.find(({ rule }) => rule.endsWith('-compound'))?.fixes[0];
  expect(fix?.kind).toBe('suggestion');
  const after = applyFileEdits(uri => linted.texts.get(uri), fix!.edits).get(`${rootUri}/a.goals`) ?? text;
  const again = lintFiles({ 'a.goals': after });
  expect(again.findings.filter(({ rule }) => rule.endsWith('-compound'))).toEqual([]);
  expect(again.languageErrors.filter(({ rule }) => rule !== 'language/placeholder')).toEqual([]);
  return after;
}

const objective = (line: string) => `objective o "Guests feel at home" {\n  ${line}\n}\n`;

describe('A key result that is split', () => {
  it('leaves the numbers to the half that goes their way, with the name and its check-ins', () => {
    const checkIn = 'checkin 2026-01-05 { o.both: 7% }\n';
    const after = split(objective('kr both "Grow bookings and cut churn" from 8% to 4%') + checkIn);
    expect(after).toMatch(
      /kr both +"Cut churn" +from 8% to 4%\n {2}kr bookings "Grow bookings" from \? to \?\n/,
    );
    expect(after.endsWith(checkIn)).toBe(true);
  });

  it('leaves them to the half that says them', () => {
    expect(split(objective('kr both "NPS of 50 and churn below 4%" <= 4%'))).toContain(
      'kr both "Churn below 4%" <= 4%',
    );
  });

  it('leaves them to the first where nothing tells', () => {
    expect(split(objective('kr both "Increase NPS and CSAT of guests" from 3 to 4'))).toMatch(
      /kr both +"Increase NPS of guests" +from 3 to 4/,
    );
  });

  it('moves the numbers of each half behind it where there is no measure yet', () => {
    const after = split(objective('kr both "Increase NPS from 32 to 50 and cut churn from 8% to 4%"'));
    expect(after).toMatch(/kr both +"NPS" +from 32 to 50/);
    expect(after).toMatch(/kr churn +"Churn" +from 8% to 4%/);
  });

  it('gives the owner and the deadline to both', () => {
    const after = split(
      objective('cycle 2026-Q1\n  kr both "NPS and CSAT" from 3 to 4 by 2026-03-15 { owner @maya }'),
    );
    expect(after).toContain('kr csat "CSAT" from ? to ? by 2026-03-15 { owner @maya }');
  });

  it('keeps a name that is taken apart', () => {
    const after = split(
      objective('kr csat "CSAT of staff" from 1 to 2\n\n  kr both "NPS and CSAT" from 3 to 4'),
    );
    expect(after).toMatch(/kr csat_2 +"CSAT"/);
  });

  it('works on one line, with CRLF and escapes', () => {
    expect(split('objective o "Guests" { kr a "NPS and CSAT of \\"VIPs\\"" from 3 to 4 }\n')).toContain(
      '"CSAT of \\"VIPs\\""',
    );
    expect(split(objective('kr both "NPS and CSAT" from 3 to 4').replaceAll('\n', '\r\n'))).not.toMatch(
      /[^\r]\n/,
    );
  });
});

describe('An objective that is split', () => {
  it('gives what it is bound to to both, and its key results to the first', () => {
    const text = `northstar n "Nights" from 1 to 9
team hotel "Hotel" {
  kpi rating "Rating" threshold >= 4

  objective o "Delight our guests and earn the trust of agencies" {
    cycle 2026-Q1
    owner @maya
    committed
    supports n
    guarded by rating

    kr nps "NPS" from 32 to 50
  }
}
`;
    expect(split(text)).toBe(
      text.replace(' and earn the trust of agencies', '').replace(
        /\n {2}\}\n\}\n$/,
        `
  }

  objective earn_trust_agencies "Earn the trust of agencies" {
    cycle 2026-Q1
    owner @maya
    committed
    supports n
    guarded by rating
  }
}
`,
      ),
    );
  });

  it('needs no name and no properties', () => {
    expect(split('objective "Grow revenue and cut churn" { }\n')).toBe(
      'objective "Grow revenue" { }\n\nobjective cut_churn "Cut churn" { }\n',
    );
  });
});
