/** The example that `goals init` writes where nobody answers: small, without a finding on its first day, every line to be replaced. */
import { firstPeriods } from '../../language/edit/first-file.ts';
import type { CalendarSettings, Day } from '../../language/model/types.ts';

export function exampleGoals(today: Day, calendar: CalendarSettings): string {
  const { by, cycle } = firstPeriods(today, calendar);
  return `/** The one number that shows that customers get what they came for. Everything below supports it. */
northstar weekly_customers "Customers who finish a project each week"
  from 100 to 400 customers by ${by} {
  owner @you
}

/** Watched all the time, whatever the objectives are. */
kpi churn "Monthly customer churn" threshold < 5% {
  target < 3%
  owner @you
}

kpi response_time "First response time" threshold < 4h { owner @you }

objective first_success "New customers succeed in their first week" {
  cycle ${cycle}
  owner @you
  aspirational
  supports weekly_customers
  guarded by churn, response_time

  kr activation    "New customers who finish a first project" from 20% to 40%
  kr time_to_value "Time to the first finished project"       from 5d to 1d
  kr invitations   "New customers who invite a colleague"     from 8% to 20%
}

/** Record a reading: append a block like this one, and leave the old ones. */
checkin ${today} by @you {
  weekly_customers: 120
  churn: 2.8%
  response_time: 3h
}
`;
}

/** @param preset the one that fits the first file */
export function firstConfiguration(preset: string): string {
  return `{\n  "language": 1,\n  "preset": "${preset}"\n}\n`;
}
