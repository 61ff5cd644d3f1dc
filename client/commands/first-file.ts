/** The file that "Create a First File" writes: a north star, one objective with its guardrail, and the first readings. */
export function firstFileSnippet(today: Date): string {
  const year = today.getFullYear();
  const quarter = `${year}-Q${Math.floor(today.getMonth() / 3) + 1}`;
  const day = [year, today.getMonth() + 1, today.getDate()].map(part => `${part}`.padStart(2, '0')).join('-');
  return `/** Everything ladders up to this number. */
northstar \${1:weekly_customers} "\${2:Customers who get value every week}" from \${3:500} to \${4:2,000} customers by ${year + 1}-12-31 {
  owner @\${5:ceo}
}

kpi \${6:churn} "\${7:Monthly customer churn}" threshold < \${8:5%} {
  owner @\${9:success}
}

objective \${10:first_week} "\${11:New customers get value in their first week}" {
  cycle ${quarter}
  owner @\${12:product}
  aspirational
  supports \${1:weekly_customers}
  guarded by \${6:churn}

  kr \${13:activation} "\${14:New customers active after seven days}" from \${15:20%} to \${16:45%}
  kr \${17:time_to_value} "\${18:Time to the first result}" from \${19:48h} to \${20:1h}
}

checkin ${day} {
  \${1:weekly_customers}: \${3:500}
  \${6:churn}: \${21:4.2%}
  \${10:first_week}.\${13:activation}: \${15:20%}
  \${10:first_week}.\${17:time_to_value}: \${19:48h}
}
$0`;
}
