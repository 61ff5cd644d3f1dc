/** A file that uses every declaration, property and kind of value of the language. */
export const wholeLanguage = `/** Everybody works towards this. */
northstar active_crews "Weekly crews that finish a plan" from 400 to 2,000 crews by 2026-12-31 {
  owner @founder
  source "https://metrics.example/crews"
  every week
}

cycle spring "Spring" from 2026-02-01 to 2026-05-31

team acme "Acme" {
  lead @founder
  size 48

  kpi churn "Monthly churn" threshold < 5% { target < 4% owner @care every month lagging }
  kpi reply_time "Time to first reply" threshold <= 4h { leading supports active_crews }
  kpi margin "Gross margin" threshold between 60% and 80%
  kpi cash "Cash" threshold > -$10K
  kpi old "Pages viewed" threshold > 1_000 { stopped 2026-01-20 "Nobody looked" }
}

/* The team that builds it. */
team product "Product" {
  part of acme
  lead @maya
  size 9
  cycle 2026-Q1

  objective loved "Crews choose us for their weekly planning" {
    owner @maya/product
    aspirational
    supports active_crews, acme.churn
    guarded by acme.churn, acme.reply_time
    changed 2026-02-03 "The pilot ended early"
    initiative "Shared boards" "https://tracker.example/1"

    kr crews "Weekly crews" from 400 to 900 crews { tracks active_crews }
    kr score "Promoter score" to 50 // no baseline yet
    kr adoption "Crews on shared boards" from 0% to 30% { weight 2 every 2 weeks source "sheets/boards.csv" }
    kr first_plan "Time to first plan" from 48h to 15min by 2026-03-15
    kr speed "Page speed" from 3.2x to 5x
    kr revenue "New revenue" from €0 to €2.5M
    kr ready "Audit passed" milestone { stopped 2026-03-01 "Moved to spring" }
    kr reliable "Uptime" >= 99.9%
    kr sound "Error share" between 0% and 2%
    kr "Not measured yet"
  }

  objective later "Crews come back after a break" { cycle spring committed }

  checkin 2026-01-12 by @maya {
    loved.crews: 520 on-track confidence 0.7 "Up" "The wizard helps"
    loved.adoption: at-risk
    loved.ready: 40%
    loved: on-track "Good start"
    acme.churn: 4.2%
    acme.cash: 1,250 USD
  }

  review 2026-Q1 on 2026-04-02 {
    loved: 0.7 "Second market opened"
    loved.crews: 0.8
  }
}
`;
