import type { IndicatorList } from '../language.ts';
import { wordsOf } from '../words-of.ts';

/** English metrics by whether they foretell or confirm. What is as often one as the other (satisfaction, NPS) is left out. */
export const indicators: IndicatorList = {
  leading: wordsOf(`
    activation active_customer active_team active_user adoption backlog churn_risk contact_rate
    conversion cycle_time demo deployment_frequency engagement first_response first_reply invitation lead
    lead_time lead_velocity meeting_booked mql onboarding opportunity pipeline pipeline_coverage
    qualified_lead quote referral reply_time response response_time sign-up signup sql test_coverage
    time_to_first_value time_to_value trial trial_start usage utilisation utilization win_rate`),
  lagging: wordsOf(`
    annual_recurring_revenue arpa arpu arr attrition booking burn burn_rate cac cac_payback cash cash_flow
    churn cogs cost_per_acquisition customer_acquisition_cost customer_lifetime_value earnings ebitda
    expense gmv gross_margin grr income ltv lifetime_value loss margin market_share
    monthly_recurring_revenue mrr net_revenue_retention nrr operating_cost overhead profit profitability
    refund renewal retention return_on_investment revenue roi runway sale turnover`),
};
