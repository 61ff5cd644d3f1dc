import { describe, expect, it } from 'vitest';
import { addProperty, type PropertyKeyword } from '../../../language/edit/add-property.ts';
import { edited, goalOf, text } from './edited.ts';

interface Case {
  readonly name: string;
  readonly goal: readonly ['objective' | 'kr' | 'kpi' | 'team' | 'northstar', string];
  readonly add: readonly [PropertyKeyword, string?];
  readonly before: string;
  readonly after: string;
}

const cases: readonly Case[] = [
  {
    name: 'opens a block on one line behind a key result that has none',
    goal: ['kr', 'o.nps'],
    add: ['owner', '@maya'],
    before: text`
      objective o "Customers stay" {
        kr nps "NPS" from 32 to 50 // from the survey
      }`,
    after: text`
      objective o "Customers stay" {
        kr nps "NPS" from 32 to 50 { owner @maya } // from the survey
      }`,
  },
  {
    name: 'opens a block on lines of its own where the line would be too wide',
    goal: ['kr', 'o.nps'],
    add: ['source', '"https://metrics.acme.example/nps/monthly"'],
    before: text`
      objective o "Customers stay" {
        kr nps "Net Promoter Score among remote teams of ten and more" from 32 to 50 by 2026-03-15
      }`,
    after: text`
      objective o "Customers stay" {
        kr nps "Net Promoter Score among remote teams of ten and more" from 32 to 50 by 2026-03-15 {
          source "https://metrics.acme.example/nps/monthly"
        }
      }`,
  },
  {
    name: 'fills an empty block of an objective',
    goal: ['objective', 'o'],
    add: ['cycle', '2026-Q1'],
    before: 'objective o "Customers stay" { }\n',
    after: text`
      objective o "Customers stay" {
        cycle 2026-Q1
      }`,
  },
  {
    name: 'fills an empty block of a KPI on its line',
    goal: ['kpi', 'churn'],
    add: ['owner', '@maya'],
    before: 'kpi churn "Churn" threshold < 5% {}\n',
    after: 'kpi churn "Churn" threshold < 5% { owner @maya }\n',
  },
  {
    name: 'writes into a block on one line, in the order of the table',
    goal: ['kr', 'o.nps'],
    add: ['weight', '2'],
    before: text`
      objective o "Customers stay" {
        kr nps "NPS" from 32 to 50 { owner @maya every week }
      }`,
    after: text`
      objective o "Customers stay" {
        kr nps "NPS" from 32 to 50 { owner @maya weight 2 every week }
      }`,
  },
  {
    name: 'writes before the first property where the table says so',
    goal: ['kr', 'o.nps'],
    add: ['owner', '@maya'],
    before: text`
      objective o "Customers stay" {
        kr nps "NPS" from 32 to 50 {every week}
      }`,
    after: text`
      objective o "Customers stay" {
        kr nps "NPS" from 32 to 50 { owner @maya every week}
      }`,
  },
  {
    name: 'writes between the properties of a block, behind their comments',
    goal: ['objective', 'product.o'],
    add: ['supports', 'weekly_teams'],
    before: text`
      northstar weekly_teams "Teams" from 1 to 9
      team product "Product" {
        objective o "Customers stay" {
          cycle 2026-Q1 // the winter
          // nobody else
          owner @maya // asked her
          // what must not break
          guarded by churn

          kr nps "NPS" from 32 to 50
        }
        kpi churn "Churn"
      }`,
    after: text`
      northstar weekly_teams "Teams" from 1 to 9
      team product "Product" {
        objective o "Customers stay" {
          cycle 2026-Q1 // the winter
          // nobody else
          owner @maya // asked her
          supports weekly_teams
          // what must not break
          guarded by churn

          kr nps "NPS" from 32 to 50
        }
        kpi churn "Churn"
      }`,
  },
  {
    name: 'writes at the top of a block that holds only key results',
    goal: ['objective', 'o'],
    add: ['committed'],
    before: text`
      objective o "Customers stay" { // since 2026
        // our first
        kr nps "NPS" from 32 to 50
      }`,
    after: text`
      objective o "Customers stay" { // since 2026
        committed
        // our first
        kr nps "NPS" from 32 to 50
      }`,
  },
  {
    name: 'continues a list',
    goal: ['objective', 'o'],
    add: ['guarded by', 'churn'],
    before: text`
      kpi uptime "Uptime"
      kpi churn "Churn"
      objective o "Customers stay" {
        guarded by uptime // always
      }`,
    after: text`
      kpi uptime "Uptime"
      kpi churn "Churn"
      objective o "Customers stay" {
        guarded by uptime, churn // always
      }`,
  },
  {
    name: 'adds an initiative behind the others',
    goal: ['objective', 'o'],
    add: ['initiative', '"Call them"'],
    before: text`
      objective o "Customers stay" {
        owner @maya
        initiative "Write to them"
        kr nps "NPS" from 32 to 50
      }`,
    after: text`
      objective o "Customers stay" {
        owner @maya
        initiative "Write to them"
        initiative "Call them"
        kr nps "NPS" from 32 to 50
      }`,
  },
  {
    name: 'replaces what can be said once',
    goal: ['objective', 'o'],
    add: ['committed'],
    before: text`
      objective o "Customers stay" {
        aspirational // for now
      }`,
    after: text`
      objective o "Customers stay" {
        committed // for now
      }`,
  },
  {
    name: 'writes a threshold into the header',
    goal: ['kpi', 'churn'],
    add: ['threshold', '< 5%'],
    before: 'kpi churn "Churn" { owner @maya }\n',
    after: 'kpi churn "Churn" threshold < 5% { owner @maya }\n',
  },
  {
    name: 'writes a deadline into the header',
    goal: ['northstar', 'teams'],
    add: ['by', '2026-12-31'],
    before: text`
      northstar teams "Weekly teams" from 500 to 2,500 teams {
        owner @ceo
      }`,
    after: text`
      northstar teams "Weekly teams" from 500 to 2,500 teams by 2026-12-31 {
        owner @ceo
      }`,
  },
  {
    name: 'follows the indentation of the file',
    goal: ['objective', 'größe.o'],
    add: ['owner', '@maya'],
    before: 'team größe "Größe" {\n\tobjective o "Kunden bleiben" {\n\t\tcycle 2026-Q1\n\t}\n}\n',
    after:
      'team größe "Größe" {\n\tobjective o "Kunden bleiben" {\n\t\tcycle 2026-Q1\n\t\towner @maya\n\t}\n}\n',
  },
  {
    name: 'opens up a block that no longer fits on its line, in a formatted file',
    goal: ['kpi', 'churn'],
    add: ['source', '"https://metrics.acme.example/churn"'],
    before: text`
      kpi churn  "Monthly churn of customers" threshold < 5% { target < 4% owner @customer-success }
      kpi uptime "Uptime"                     threshold >= 99.9%`,
    after: text`
      kpi churn "Monthly churn of customers" threshold < 5% {
        target < 4%
        owner @customer-success
        source "https://metrics.acme.example/churn"
      }
      kpi uptime "Uptime" threshold >= 99.9%`,
  },
];

describe('adding a property', () => {
  for (const { name, goal, add, before, after } of cases) {
    it(name, () => {
      const [keyword, value] = add;
      expect(edited(before, project => addProperty(project, goalOf(project, ...goal), keyword, value))).toBe(
        after,
      );
    });
  }
});
