import type { NounList } from '../language.ts';
import { wordsOf } from '../words-of.ts';

/**
 * English nouns by what they say about a goal. Singular; plurals are generated. A noun may stand in two
 * lists.
 */
export const nouns: NounList = {
  artefact: wordsOf(`
    access account_plan action_plan ad adr advert agenda agreement album alert algorithm alignment
    analysis animation annotation api app appendix application approach approval architecture archive
    arrangement article asset atlas automation award backend backup badge bank_account banner baseline
    battlecard benchmark binary blog blog_post blogpost blueprint board boilerplate book booklet
    bookmark bot branch brand_book brief briefing brochure bucket budget bug_fix bugfix bulletin bundle
    button buy-in bylaw cache cadence calculator calendar campaign canvas capability card career_ladder
    career_path case_study catalog catalogue category certificate certification change changelog channel
    chapter chart charter chat chatbot checklist checkpoint ci circuit classification clause cli client
    cluster code codebase collection column committee communication_plan comparison compiler component
    config configuration connector console consolidation container content contract control controller
    converter copy course credential criteria criterion cron curriculum dashboard data_model data_set
    data_store data_warehouse database dataset datasheet decision decision_log deck definition
    deliverable demo_environment department deploy deployment_pipeline description design design_doc
    design_document design_system detector diagram dialog dictionary directory division doc docs
    document documentation domain draft ebook editor email endpoint engine enhancement entry environment
    episode equipment error_page essay example explainer export extension facility faq feature
    feature_flag feed field file filter finding fix flag flow flowchart folder form format format_guide
    forum foundation framework frontend function functionality funnel_definition gateway glossary goal
    graph graphic guide guideline handbook handler handout header hiring_plan homepage hotfix hub icon
    image improvement index infographic infrastructure initiative instance instruction integration
    interface intranet inventory investment_case invoice issue_template job_description job_posting
    journal kb kit knowledge_base label laboratory landing_page laptop launch_plan layer layout
    leaderboard leaflet lesson letter library licence license line_item link list listing logo lookbook
    machine magazine mailing_list manifest manifesto manual map mapping matrix mechanism memo menu
    message metric metric_tool mfa microservice microsite migration_plan milestone mission_statement
    mobile_app mock mockup mode model module monitor monorepo mvp narrative navigation network
    newsletter node norm notebook notification objective office okr onboarding_flow one-pager ontology
    operating_model optimization org_chart outline output_format overview ownership package page panel
    paper parser partition patch path pattern pen_test permission persona persona_set picture piece
    pipeline_definition plan platform playbook playground playlist plugin pod podcast policy pop-up
    portal portfolio post postcard poster prd prerequisite presentation press_release pricing principle
    print procedure process product profile program programme project proof_of_concept proposal protocol
    prototype provider proxy pull_request quality_gate questionnaire queue quick-start_guide quickstart
    quiz ramp rationale rbac readme recipe recommendation record recording reference_architecture
    regulation release_note release_notes renderer replica repo report repository requirement resource
    response_plan responsibility rest_api retainer rfc rhythm risk_register ritual roadmap role rotation
    router rubric rule ruleset runbook sandbox schedule schema scorecard screen screencast script sdk
    section server service service_catalog set setup shop sign-off signage site sitemap skeleton sketch
    slide slide_deck slo snapshot snippet software solution sop spec specification spreadsheet squad sso
    stack stage standard statement stencil storage store story storybook strategy structure style_guide
    stylesheet sub-team subdomain submission subsystem suite summary switchboard syllabus syntax system
    system_diagram tab table tagline talk_track task taskforce tool toolchain tooling toolkit tooltip
    topology tracker trailer training_material transcript translation tutorial ui unit update upgrade
    url user_guide user_journey user_story utility vacancy vault version video view_component vision
    vision_document vocabulary voiceover walkthrough wall warehouse webpage webshop website white_paper
    whitepaper widget wiki wireframe wizard workaround workbook workflow worksheet workspace wrapper
    yearbook`),
  activity: wordsOf(`
    acquisition action activation_campaign activity administration alerting all-hands ama announcement
    appearance appraisal assessment audit authentication authorization beta beta_program bootcamp
    bootstrapping brainstorm brainstorming build-out buildout caching call celebration
    certification_audit check-in check-up class cleanup clinic coaching collaboration completion
    conference consolidation construction consultation conversation creation cutover decommissioning
    delivery demo demonstration deployment deprecation dev_day discovery discussion dogfooding drill
    dry_run due_diligence effort enablement evaluation event examination execution exercise exhibition
    expedition experiment exploration fair feedback_session field_trip finalization focus_group
    follow-up freeze gathering go-live grooming hackathon handoff handover hire implementation ingestion
    inspection installation integration_work interview introduction investigation iteration kick-off
    kickoff launch lecture lesson localization logging lunch_and_learn masterclass meet-up meeting
    meetup mentoring mentorship migration modernization monitoring newsletter_issue office_hour offsite
    onboarding onboarding_session one-on-one open_house outreach overhaul panel_discussion pen_test
    penetration_test phase_out pilot pitch planning poc post-mortem postmortem preparation presentation
    procurement proof-of-concept provisioning purchase qbr rebrand rebranding recruiting recruitment
    redesign refactor refactoring refinement rehearsal release relocation removal renovation reorg
    reorganization replacement research restructure restructuring retreat retro retrospective revamp
    review revision rewrite roadshow roll-out rollout roundtable seminar session setup show showcase
    site_visit spike sprint stand-up standardization standup study submission summit survey sweep switch
    sync syncup talk tasting teach-in test test_run testing tour town_hall townhall trade_show training
    training_session transition trial_run upgrade usability_test user_interview user_test vote
    walkthrough webinar workshop workstream`),
  higher: wordsOf(`
    accessibility accuracy activation adherence adoption advocacy appointment arpa arpu arr asp
    attainment attendance audience autonomy availability awareness bandwidth basket_size belonging
    booking capacity_utilization cash cash_flow cashflow check-out_completion clarity_score click
    click-through clickthrough clv collaboration_score competence completeness compliance confidence
    consistency consumption contribution_margin conversion correctness coverage credibility csat ctr cvr
    daily_actives dau deal deflection demand demo_request diversity donation download dwell_time
    earnings ebitda effectiveness efficiency eligibility employee_net_promoter_score endorsement
    engagement enps enquiry enrollment equity error_budget expansion favorability fill_rate findability
    flow_efficiency fluency follower footfall fulfillment fulfilment gmv graduation gross_margin growth
    grr happiness impact impression inclusion income innovation inquiry install interaction interest
    know-how knowledge lead lifetime lifetime_value like liquidity listener loyalty ltv margin
    market_share maturity mau membership mention merge_rate mindshare morale motivation mql mrr mtbf
    mttf ndr net_promoter_score nps nrr occupancy on-time_delivery open_rate opportunity order
    output_quality page_view pageview participation payback_ratio payment penetration performance
    pipeline play popularity precision predictability preference preparedness productivity proficiency
    profit profitability progression promoter punctuality purchase quality quota_attainment rating reach
    readership readiness recall recognition recommendation_score referral registration relevance
    reliability renewal repeat_purchase reputation request resilience resolution_quality response
    retention return_on_investment revenue roas roi runway sale sales satisfaction saving scalability
    score search_ranking security_posture self-service sentiment session_duration session_length
    session_time share_of_voice sign-up signup skill sov speed sql stability star starter stickiness
    stream subscriber subscription success sustainability teamwork throughput time_between_failures
    time_in_app time_on_page time_on_site time_spent traction traffic transaction trial trust
    trustworthiness upsell uptime usability usage use user_base utilization value velocity view viewer
    viewership viewing_time visibility visit visitor watch_time wau well-being wellbeing win win_rate
    winrate yield`),
  lower: wordsOf(`
    abandonment absence absenteeism accident age aging attrition backlog blocker bounce breach breakage
    bug burn burn_rate burnout cac call_volume cancellation carbon cart_abandonment cfr change_fail_rate
    chargeback churn churned_customer cogs complaint complexity conflict confusion contamination cost
    cpa cpc cpl cpm crash cve cycle_time damage days_sales_outstanding dead_stock debt default defect
    delay delinquency dependency_age detractor deviation dispute disruption downgrade downtime drop-off
    dropoff dropout dso duplication duration emission employee_turnover error escalation exception exit
    expenditure expense exposure failure false_alarm false_negative false_positive flake flakiness
    footprint fraud friction hallucination handling_time handoff_delay headcount_cost idle_time incident
    inconsistency inefficiency inequality infection injury interruption issue_count lag latency layoff
    lead_time leakage liability load_time loss manual_effort manual_work memory_usage misconfiguration
    miss mistake mttd mttr no-show noise non-compliance obsolescence operating_cost opex outage
    overdue_invoice overhead overrun overspend overtime p50 p75 p90 p95 p99 page_weight pain pain_point
    payback_period penalty pollution problem queue_time refund regression regretted_attrition rejection
    reopen reopened_ticket resolution_time response_time retry return_rate rework rework_rate risk
    rollback sev1 sev2 shortage shrinkage sick_day sick_leave slippage slowdown spam spend spending
    staff_turnover stock-out stockout stress support_load support_ticket tech_debt technical_debt ticket
    time time-to-fill time-to-hire time-to-market timeout toil ttfb ttfr ttm ttv turnaround
    turnaround_time typo unplanned_work unsubscribe variability variance violation vulnerability wait
    wait_time waiting_time warning waste workload write-off`),
  neutral: wordsOf(`
    acv amount aov average balance baseline_value concentration count cpu day deal_size density depth
    distribution fraction frequency headcount hour incidence index intake kpi length level majority mean
    median minute mix month number okr_score order_value output percent percentage percentile position
    price proportion quantity range rank ranking rate ratio result run_rate second segment share size
    speed_index story-point sum target tcv threshold ticket_size total turnover volume week weight`),
  container: wordsOf(`
    area batch bunch couple dozen group half kind lot majority pair part piece range round series set
    type variety version volume`),
  quality: wordsOf(`
    advantage agility ambition balance brand certainty clarity cohesion community_spirit compatibility
    competitiveness comprehension control convenience craftsmanship creativity credibility culture
    curiosity delight dignity discoverability ease elegance empathy energy enthusiasm excellence
    experience expertise extensibility fairness faith flexibility focus freedom happiness health
    independence influence insight integrity interoperability joy leadership learning legibility love
    maintainability mastery mobility momentum observability openness operability ownership passion peace
    portability power presence prestige pride privacy product-market_fit prosperity readability
    relationship rigor rigour robustness safety security sense simplicity strength testability
    traceability transparency understanding value wellness`),
  audience: wordsOf(`
    account admin administrator adopter agency applicant attendee author bidder borrower brand business
    buyer candidate champion child citizen citizen_developer client_company client_user collaborator
    committer community_member company consumer contributor corporation creator customer decision_maker
    design_partner dev developer donor driver_partner early_adopter employee enterprise evaluator family
    fan farmer firm founder freelancer graduate guest hiring_manager household individual influencer
    installation investor journalist learner lender listener logo maintainer marketer member merchant
    newcomer nonprofit organisation organization owner parent participant partner passenger patient
    payer peer people person pilot_customer player practitioner professional prospect publisher reader
    recruiter_user reference renter resident respondent reviewer rider school seller shopper
    small_business smb sponsor stakeholder startup student subscriber supplier supporter teacher team
    teammate tenant trainee traveler traveller trial_user university user user_group vendor viewer
    visitor volunteer voter woman worker`),
  staff: wordsOf(`
    accountant ae agent analyst apprentice architect associate ceo cfo cmo coach cofounder colleague
    consultant contractor coo coordinator crew csm cto data_scientist designer devrel director editor
    employee engineer engineering executive expert finance head headcount hr intern it_team leader legal
    manager marketer marketing new_hire pm producer product_manager professional programmer recruiter
    rep representative researcher scientist sdr specialist staff staff_member supervisor teammate
    technician tester trainee writer`),
  fault: wordsOf(`
    accident breach breakage bug complaint crash data_loss defect delay disruption downtime emergency
    error escalation failure fault fire firing flaw hotfix incident injury interruption issue layoff
    leak lost_order missed_deadline mistake outage p0 p1 penalty problem regression resignation rollback
    security_hole sev-1 sev-2 sev1 sev2 slip-up slippage stock-out stockout typo violation vulnerability`),
  vanity: wordsOf(`
    app_install click download follower hit impression install like page_view pageview registered_user
    registration retweet share_count sign-up signup social_media_follower star view visit visitor`),
};
