/** A small company, on 2026-02-14: what the server's tests look at. */

export const folder = 'file:///work/acme';
export const companyUri = `${folder}/company.goals`;
export const productUri = `${folder}/product.goals`;
export const configUri = `${folder}/goals.config.json`;

export const company = `/** Everything ladders up to this number. */
northstar weekly_teams "Weekly active teams completing a retrospective"
  from 500 to 2,500 teams by 2026-12-31 {
  owner @ceo
}

team acme "Acme" {
  lead @ceo

  kpi churn "Monthly customer churn" threshold < 5% {
    target < 4%
    owner @success
  }
  kpi response_time "First response time" threshold < 4h
}

checkin 2026-02-09 {
  weekly_teams: 680 teams
  acme.churn: 4.2%
  acme.response_time: 2.8h
}
`;

export const product = `team product "Product" {
  part of acme
  cycle 2026-Q1
  lead @maya

  /** Why: **retros** are where teams get better. */
  objective preferred_tool "Become the preferred retrospective tool" {
    aspirational
    supports weekly_teams
    guarded by acme.churn

    kr active_teams "Weekly active teams" from 500 to 1,200 teams {
      tracks weekly_teams
    }
    kr first_retro "Time to first retro" from 48h to 15min
  }
}

checkin 2026-01-12 by @maya {
  product.preferred_tool.first_retro: 40h
}
checkin 2026-02-09 by @maya {
  product.preferred_tool.first_retro: 30h on-track confidence 0.7 "Quick-start wizard shipped"
}
`;

/** The files of the company by their URI. */
export const acme: Readonly<Record<string, string>> = { [companyUri]: company, [productUri]: product };

/** The same with one finding: `kpi-no-threshold` on its response time. */
export const withoutThreshold = company.replace(' threshold < 4h', '');
