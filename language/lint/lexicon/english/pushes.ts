import type { PushList } from '../language.ts';
import { wordsOf } from '../words-of.ts';

/** Nouns of what an objective pushes. */
export const pushes: PushList = {
  revenue: wordsOf(`
    arpa arpu arr average_order_value booking deal earnings gmv income margin monetisation monetization
    mrr nrr order_value pipeline profit profitability revenue sales turnover upsell`),
  growth: wordsOf(`
    acquisition active_user audience business company customer customer_base footprint growth install
    lead market_share mql new_customer new_user reach registration sign-up signup subscriber traffic
    user user_base`),
  speed: wordsOf(`
    cycle_time decision delivery deployment development execution lead_time onboarding pace release
    shipping speed throughput time-to-market time_to_market velocity`),
  cost: wordsOf(`
    budget burn burn_rate cac cogs cost cost_base expense headcount opex overhead spend spending`),
};
