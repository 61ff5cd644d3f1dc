import type { NounList, PushList } from '../language.ts';
import { wordsOf } from '../words-of.ts';

/** English nouns by what they say about a goal. Singular; plurals are generated. A noun may stand in two lists. */
export const nouns: NounList = {
  artefact: wordsOf(`
    account_plan action_plan ad advert agenda agreement album alert algorithm alignment analysis animation annotation api app
    application appendix approach approval architecture archive arrangement article asset atlas automation award backend backup
    badge banner bank_account baseline battlecard benchmark binary blog blog_post blogpost blueprint board bookmark book booklet boilerplate
    bot branch brand_book brief briefing brochure bucket budget bulletin bundle button buy-in bylaw cache calculator calendar
    campaign canvas capability card career_ladder career_path case_study catalog catalogue category certificate certification changelog channel chapter chart
    charter chat chatbot checklist checkpoint circuit classification clause client cli cluster code codebase collection column
    committee communication_plan comparison compiler component config configuration connector console consolidation container content contract
    control controller converter copy course credential criteria criterion cron curriculum dashboard data_model
    data_set data_store data_warehouse database dataset datasheet deck decision definition deliverable demo_environment
    department deploy deployment_pipeline description design design_doc design_document design_system detector diagram dialog dictionary directory
    division doc docs document documentation domain draft driver ebook editor email endpoint engine
    entry environment episode equipment error_page essay example explainer export extension facility faq feature feature_flag feed field
    file filter finding fix flag flow flowchart folder form format forum foundation framework frontend
    function functionality funnel_definition gateway glossary graph graphic guide guideline handbook handler handout
    header hiring_plan homepage hub icon image index infographic infrastructure initiative instance instruction integration
    interface intranet inventory investment_case invoice issue_template job_description job_posting journal jumpstart kb kit knowledge_base label laboratory
    landing_page launch_plan layer layout leaderboard leaflet lesson letter library licence license line_item link list listing logo
    lookbook machine magazine mailing_list manifest manifesto manual map mapping matrix mechanism memo menu message metric metric_tool microservice
    microsite migration_plan milestone mission_statement mobile_app mock mockup mode model module monitor monorepo mvp narrative navigation network newsletter
    node norm notebook notification office okr onboarding_flow one-pager ontology org_chart operating_model outline output_format overview package
    page panel paper parser partition patch path pattern pen_test permission persona persona_set picture piece pipeline_definition plan platform playbook
    playground playlist plugin pod podcast policy pop-up portal portfolio post postcard poster prd prerequisite presentation press_release
    pricing principle print procedure process product profile program programme project proof_of_concept proposal
    protocol prototype provider proxy pull_request quality_gate questionnaire queue quick-start_guide quickstart quiz ramp readme
    recipe recommendation record recording reference_architecture regulation release_note release_notes renderer replica repo report repository requirement
    resource response_plan rest_api retainer risk_register roadmap role routine router rubric rule ruleset runbook sandbox schedule schema scorecard screen
    screencast script sdk section server service service_catalog set setup shop sign-off signage site sitemap skeleton
    sketch slide slide_deck slo snippet snapshot software sop solution spec specification spreadsheet squad stack stage standard
    statement storage store story storybook strategy structure style_guide stylesheet sub-team subdomain submission subsystem suite summary
    switchboard syllabus syntax system system_diagram tab table tagline talk_track task taskforce tool tooling toolkit
    tooltip topology toolchain tracker training_material transcript translation trailer tutorial ui unit update url user_guide user_journey
    user_story utility vault version video view_component vision vision_document vocabulary voiceover wall walkthrough
    warehouse webpage website webshop whitepaper white_paper widget wiki wireframe wizard workaround workbook workflow workspace worksheet
    wrapper yearbook stencil sso mfa rbac ci improvement change enhancement upgrade optimization hotfix bugfix bug_fix
    agreement decision_log ownership plan_of_record rationale responsibility rfc adr cadence rhythm ritual format_guide access club community goal okr objective rotation laptop`),
  activity: wordsOf(`
    acquisition ama action activation_campaign activity administration adr all-hands announcement appearance appraisal assessment audit
    beta beta_program bootcamp bootstrapping brainstorm brainstorming build-out buildout call celebration certification_audit check-in
    check-up class cleanup clinic coaching collaboration completion conference consolidation construction consultation conversation
    creation cutover day decommissioning delivery demo demonstration deployment deprecation dev_day
    discovery discussion dogfooding drill dry_run due_diligence effort enablement evaluation event examination execution exercise
    exhibition expedition experiment exploration fair feedback_session field_trip finalization focus_group
    follow-up freeze gathering go-live hackathon handover handoff hire implementation inspection installation
    integration_work interview introduction investigation iteration kick-off kickoff launch lecture lesson localization
    lunch_and_learn masterclass meeting meet-up meetup mentoring mentorship migration modernization newsletter_issue
    offsite onboarding onboarding_session open_house one-on-one outreach overhaul panel_discussion pen_test penetration_test phase_out pilot pitch
    planning poc post-mortem postmortem preparation presentation proof-of-concept purchase qbr rebrand rebranding recruiting recruitment
    redesign refactor refactoring rehearsal release relocation removal renovation reorg reorganization replacement
    research restructure restructuring retreat retro retrospective review revision revamp rewrite roadshow rollout roll-out roundtable
    search_for seminar session setup show showcase site_visit spike sprint standup stand-up standardization
    study submission summit survey sweep switch sync syncup talk tasting teach-in test_run testing tour townhall town_hall trade_show
    training training_session transition trial_run upgrade usability_test user_interview user_test vote
    walkthrough webinar office_hour test logging alerting caching authentication authorization monitoring provisioning ingestion refinement grooming procurement work workshop workstream`),
  higher: wordsOf(`
    accuracy activation adherence adoption advocacy appointment arpa arpu arr asp attendance audience autonomy availability awareness
    basket_size bandwidth booking capacity_utilization cash cash_flow cashflow check-out_completion click clickthrough click-through clv coverage
    completeness compliance confidence consistency consumption contribution_margin conversion correctness credibility csat ctr cvr
    daily_actives dau deal demand deflection donation dwell_time earnings ebitda edibility effectiveness efficiency eligibility employee_net_promoter_score
    endorsement engagement enrollment enps enterprise_deal evaluation_win expansion favorability fill_rate findability flow_efficiency
    fulfilment fulfillment follower footfall gmv graduation gross_margin grr growth happiness impression impact income inclusion
    innovation interaction install installs interest know-how knowledge lead lifetime_value like listener liquidity loyalty ltv maturity margin
    market_share mau membership mention merge_rate mindshare morale motivation mql mrr ndr net_promoter_score nps nrr
    occupancy on-time_delivery open_rate opportunity order outreach_response output_quality
    page_view pageview participation payback_ratio penetration performance pipeline play popularity precision predictability
    preference preparedness productivity proficiency profit profitability progression promoter punctuality quality quota_attainment
    rating reach readership readiness recall recognition recommendation_score referral registration relevance reliability renewal
    repeat_purchase reputation resilience resolution_quality response retention return_on_investment revenue roas roi
    runway sale sales satisfaction saving scalability score search_ranking security_posture self-service sentiment share_of_voice
    sign-up signup sov speed sql stability star stickiness stream subscriber subscription success
    sustainability teamwork throughput traction traffic trial trust trustworthiness
    upsell uptime usability usage use user_base utilization value velocity view viewer viewership visibility visit visitor volume_discount
    wau wellbeing well-being win win_rate winrate yield mentions referrals purchase transaction payment
    clarity_score collaboration_score attainment request inquiry enquiry demo_request starter diversity equity belonging competence skill fluency accessibility
    time_on_site time_on_page session_length session_duration time_spent time_in_app session_time viewing_time time_between_failures mtbf time_to_churn error_budget watch_time lifetime download`),
  lower: wordsOf(`
    abandonment absence absenteeism accident age aging attrition backlog blocker bounce breach breakage bug burn
    burn_rate burnout cac call_volume cancellation carbon cart_abandonment cfr change_fail_rate chargeback churn churned_customer cogs complaint complexity
    confusion conflict contamination cost cpa cpc cpl cpm crash cve cycle_time damage
    days_sales_outstanding dead_stock debt default defect delay delinquency dependency_age detractor deviation dispute disruption
    downgrade downtime drop-off dropoff dropout dso duplication emission error escalation exception
    exit expenditure expense exposure failure false_alarm false_negative false_positive flake flakiness footprint fraud friction handling_time handoff_delay
    hallucination headcount_cost idle_time incident inconsistency inequality inefficiency infection injury
    interruption issue_count lag latency layoff lead_time leakage liability load_time loss manual_effort manual_work memory_usage miss misconfiguration
    mistake mttr mttd mttf no-show noise non-compliance obsolescence operating_cost opex outage overdue_invoice overhead overrun overspend overtime
    page_weight paging_load pain payback_period pain_point penalty pollution problem queue_time refund regression rejection
    regretted_attrition reopen reopened_ticket resolution_time response_time retry return_rate rework rework_rate risk rollback sev1 sev2 shortage shrinkage sick_day sick_leave
    slippage slowdown spam spend spending stock-out stockout stress support_load support_ticket technical_debt tech_debt ticket
    time time-to-market timeout toil ttfb ttfr ttm ttv turnaround turnaround_time
    typo unplanned_work unsubscribe variability variance violation vulnerability wait wait_time waiting_time
    warning waste workload write-off p50 p75 p90 p95 p99 duration employee_turnover staff_turnover time-to-hire time-to-fill`),
  neutral: wordsOf(`
    amount average balance baseline_value concentration count cpu density depth distribution fraction frequency incidence
    index intake kpi length level majority median mean mix number output percent percentage percentile
    position price proportion quantity share range rank ranking rate ratio result run_rate segment size speed_index
    story-point sum target threshold ticket_size total turnover volume weight aov order_value deal_size acv tcv okr_score headcount`),
  container: wordsOf(`
    set series batch group variety range kind type part pair round bunch couple volume version piece majority half dozen lot`),
  quality: wordsOf(`
    advantage agility ambition balance certainty clarity cohesion community_spirit compatibility comprehension control convenience
    craftsmanship creativity credibility culture curiosity delight dignity discoverability ease
    elegance empathy energy enthusiasm excellence experience expertise fairness faith flexibility focus freedom happiness health independence influence
    insight integrity interoperability joy leadership learning legibility love maintainability mastery mobility momentum openness
    ownership passion peace power presence pride privacy product-market_fit prosperity readability relationship
    rigor rigour robustness safety security sense simplicity strength traceability transparency understanding
    value wellness portability testability observability operability extensibility prestige brand competitiveness health`),
  audience: wordsOf(`
    account admin administrator adopter agency applicant attendee author bidder borrower brand business buyer candidate
    champion child citizen citizen_developer client_company collaborator committer community_member company consumer contributor corporation creator customer decision_maker
    dev developer donor driver_partner early_adopter enterprise evaluator family fan farmer firm founder freelancer graduate guest
    household individual influencer installation investor journalist learner lender listener logo maintainer
    marketer member merchant newcomer nonprofit organisation organization owner parent participant partner
    passenger patient payer peer people person player practitioner professional prospect publisher reader recruiter_user reference
    renter resident respondent reviewer rider school seller shopper small_business smb sponsor
    startup student subscriber supplier supporter teacher team tenant trainee traveller traveler trial_user user university vendor viewer visitor
    volunteer voter woman worker design_partner pilot_customer user_group employee teammate hiring_manager client_user committer stakeholder`),
  staff: wordsOf(`
    accountant ae agent analyst apprentice architect associate ceo cfo cmo coach cofounder colleague consultant contractor coo coordinator
    cto csm data_scientist designer director editor employee engineer executive expert headcount head intern leader manager marketer new_hire pm
    producer product_manager professional programmer recruiter rep representative researcher scientist sdr
    specialist engineering marketing finance legal hr devrel it_team staff staff_member supervisor teammate technician tester trainee writer crew`),
  fault: wordsOf(`
    accident breach breakage bug complaint crash data_loss defect delay downtime error escalation failure
    fault hotfix incident injury layoff leak lost_order missed_deadline mistake outage p0 p1 penalty problem regression rollback security_hole sev1 sev2 sev-1 sev-2
    surprise typo violation vulnerability flaw fire issue interruption stockout stock-out disruption resignation firing emergency fine slip-up slippage`),
  vanity: wordsOf(`
    page_view pageview impression follower download like registered_user registration sign-up signup visit
    visitor view click star social_media_follower retweet share_count hit app_install install`),
};

/** Plurals (and singulars that look like plurals) that no rule gives: form → singular. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['analyses', 'analysis'],
  ['children', 'child'],
  ['criteria', 'criterion'],
  ['crises', 'crisis'],
  ['data', 'data'],
  ['diagnoses', 'diagnosis'],
  ['halves', 'half'],
  ['indices', 'index'],
  ['lives', 'life'],
  ['matrices', 'matrix'],
  ['men', 'man'],
  ['people', 'people'],
  ['series', 'series'],
  ['staff', 'staff'],
  ['syllabi', 'syllabus'],
  ['theses', 'thesis'],
  ['women', 'woman'],
]);

/** Nouns of what an objective pushes. */
export const pushes: PushList = {
  revenue: wordsOf(`
    revenue arr mrr nrr arpu arpa sales booking income profit profitability margin monetization monetisation gmv upsell deal pipeline
    earnings turnover average_order_value order_value`),
  growth: wordsOf(`
    growth user_base customer_base market_share acquisition sign-up signup registration install lead mql new_user new_customer
    user customer subscriber traffic active_user audience reach footprint member team business company`),
  speed: wordsOf(`
    speed velocity time_to_market time-to-market lead_time cycle_time delivery release deployment throughput pace shipping
    development decision execution onboarding`),
  cost: wordsOf(
    `cost spend spending expense budget opex cogs burn burn_rate cac overhead headcount cost_base`,
  ),
};
