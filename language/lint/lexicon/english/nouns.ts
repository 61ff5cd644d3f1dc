import type { NounList } from '../language.ts';
import { wordsOf } from '../words-of.ts';

/**
 * English nouns by what they say about a goal. Singular; plurals are generated. A noun may stand in two
 * lists.
 */
export const nouns: NounList = {
  artefact: wordsOf(`
    abstraction access account_plan action_plan ad adapter add-on addon adr advert advertisement agenda
    aggregator agreement album alert algorithm alignment allowance amendment analysis animation annex
    annotation announcement annual_plan annual_report api app apparatus appendix application approach
    approval architecture archive arrangement artefact article artifact assembly assembly_line asset
    atlas audit_report automation autoscaler autoscaling award backend backup badge balance_sheet
    balancer bank_account banner baseline battlecard benchmark benefits_package bibliography bid bike
    bike_lane billboard binary binding bio blog blog_post blogpost blueprint board board_pack boat
    boilerplate bonus_scheme book booklet bookmark booth bot branch brand_book brief briefing brochure
    broker bucket budget bug_fix bugfix build_pipeline building bulletin bundle bus_stop business_case
    business_model business_plan button buy-in bylaw cabinet cache cadence calculator calendar camp
    campaign canvas cap_table capability car card career_framework career_ladder career_path case_study
    cash_flow_forecast casing catalog catalogue category cdn center centre certificate certification
    change changelog channel chapter chart chart_of_accounts charter chassis chat chatbot cheat_sheet
    cheatsheet checker checklist checkpoint ci ci_pipeline circuit classification clause cli client clip
    cluster code code_of_conduct code_sample codebase codec collection column commercial committee
    communication_plan comparison compensation_plan competency_framework compiler compliance_program
    component concept concept_note config configuration connector console consolidation container
    content content_calendar contingency_plan contract control controller converter cookbook copy course
    crawler credential criteria criterion crm cron cron_job curriculum daemon dashboard data_dictionary
    data_lake data_mart data_model data_pipeline data_room data_set data_store data_warehouse database
    dataset datasheet deal_desk debugger decision decision_log deck decoder definition deliverable
    delivery_pipeline demo_app demo_environment department deploy deployment_pipeline description design
    design_doc design_document design_system desk detector diagram dialog dictionary digest directive
    directory disclosure_policy display division doc docs document documentation domain dossier dpa
    draft driver drone dropdown ebook editor editorial_calendar email emulator enclosure encoder
    encryption endpoint engine enhancement entity entry environment episode equipment equity_plan erp
    error_page escalation_path escalation_process essay example exhibit exhibition explainer export
    exporter extension facility fact_sheet factory factsheet faq feature feature_flag feed fence field
    file film filter financial_model financial_plan finding firewall firmware fix flag flow flowchart
    flyer folder food_bank footpath fork form format format_guide formatter forum foundation framework
    frontend function functionality funding_plan funnel_definition garden gateway generator glossary
    go-to-market_plan goal grant_application graph graphic greenhouse gtm_plan guest_post guide
    guideline hall handbook handler handout harness header help_center help_desk help_page hiring_plan
    homepage hook hotfix how-to hr_system hub icon ide identity_provider illustration image importer
    improvement incentive_scheme index indexer infographic infrastructure ingestion_pipeline ingress
    initiative installer instance instruction insurance_policy integration interface interpreter
    interview_guide interview_kit intranet intro inventory investment_case invoice issue_template jig
    job job_ad job_description job_posting job_profile job_title joint_venture journal kb kernel key
    keynote_deck kiosk kit kitchen knowledge_base lab label laboratory landing_page lane laptop latrine
    launch_plan layer layout lead_magnet leaderboard leaflet ledger legal_entity lesson letter
    letter_of_intent lexicon library licence license line_item link linter list listing load_balancer
    loader locale log logging_pipeline logo loi lookbook machine macro magazine mainnet mandate manifest
    manifesto manual map mapping market_study marketing_plan marketplace mascot matrix mechanism
    media_kit media_plan memo memorandum memorandum_of_understanding menu merch merchandise mesh message
    messaging metadata metric metric_tool mfa microservice microsite middleware migration_guide
    migration_plan milestone mission_statement mixin mobile_app mock mockup mode model module mold
    monitor monorepo moodboard motor mou mould mural mvp namespace narrative navigation nda network
    newsletter newsroom node norm notebook notice notification objective office okr onboarding_flow
    one-pager ontology op-ed operating_model operator optimization orchestrator order_form org_chart
    org_design outline output_format overview ownership package page pamphlet panel paper park parser
    partition patch path pattern pavilion pay_band payroll_system pcb pen_test permission persona
    persona_set photo photo_gallery picture piece pipeline_definition pipeline_template pitch_deck plan
    planner plaque platform playbook playground playlist plugin pod podcast policy poll_tool pool pop-up
    portal portfolio position_paper positioning_statement post postcard poster power_supply prd
    prerequisite presentation preset press_kit press_release preview price_list pricing pricing_model
    primer primitive principle print privacy_notice privacy_policy procedure process process_map product
    profile profiler program programme project proof_of_concept proposal prospectus prosthesis protocol
    prototype provider proxy pull_request pump q&a quality_gate query query_builder questionnaire queue
    quick-start_guide quickstart quiz rack ramp rationale rbac readme recipe recommendation record
    recording redirect reel reference_architecture referral_program register registry regression_test
    regulation relay release_branch release_candidate release_note release_notes release_pipeline
    renderer replica repo report repository requirement resource response_plan responsibility rest_api
    rest_endpoint retainer retention_plan retention_policy rfc rfp rfq rhythm rig risk_assessment
    risk_register ritual roadmap robot role room rotation route router rover rubric rule ruleset runbook
    runner runtime salary_band salary_structure sales_kit sales_plan sales_playbook sample sample_app
    sample_code sandbox satellite scanner schedule scheduler schema schema_registry scheme scorecard
    scraper screen screencast script sdk search_bar search_engine section seedling self-assessment_form
    selling_point sensor server service service_catalog service_desk set setup shed shelter shop shuttle
    sidecar sign sign-off signage simulator site sitemap skeleton sketch sla slide slide_deck slo slogan
    smart_contract snapshot snippet socket software solar_panel solution song sop source_code source_map
    space spec specification spot spreadsheet squad sso stack stage standard statement station statue
    status_page stencil sticker storage store story storybook strategy structure stub studio style_guide
    stylesheet sub-team subdomain subgraph submission subnet subsystem subtitle succession_plan suite
    summary supplier_list swag switchboard syllabus symlink syntax system system_diagram t-shirt tab
    table tagline talent_pool talk_track talking_point tank target_list task taskforce tax_return teaser
    telescope tent term_sheet terminal terms terms_of_service territory_plan test_bed test_bench
    test_case test_environment test_harness test_pipeline test_plan test_rig test_suite testbed
    testimonial testnet text theme thesis tile timeline title toggle toilet tool toolchain tooling
    toolkit tooltip topology tower tracer tracker trademark trail trailer training_material
    training_plan transcript translation travel_policy tree trigger trophy truck tunnel turbine tutorial
    type_definition typing ui unique_selling_point unit unit_test update upgrade url user_guide
    user_journey user_story utility vacancy validator value_prop value_proposition van vault
    vector_store vehicle ventilator venue version video view_component vision vision_document vlog
    vocabulary voiceover walkthrough wall wallet warehouse watchdog water_filter water_point web_app
    web_service webpage webshop website well white_paper whitepaper widget wiki wiki_page wing wireframe
    wizard work_plan workaround workbook workflow workplan worksheet workspace wrapper write-up writeup
    yearbook`),
  activity: wordsOf(`
    access_review acquisition action activation_campaign activity administration alerting all-hands
    allocation ama annotation annotation_round announcement appearance appraisal assessment auction
    audit audition authentication authorization bake-off ballot banquet bash benchmark_run beta
    beta_program blitz board_meeting bookkeeping bootcamp bootstrapping brainstorm brainstorming
    brown_bag bug_bash build-out buildout caching calibration call career_conversation case_review
    celebration census ceremony certification_audit championship chaos_day check-in check-up class
    clean-up clean_up cleanup clinic club_night coaching code_review collaboration colloquium
    commissioning competition completion concert conference congress consolidation construction
    consultation contest convention conversation cook-off creation curation cut-over cutover dance
    data_collection debate debrief debriefing decommissioning deep_dive delivery demo demonstration
    deployment deprecation design_review dev_day dialogue digitization dinner disaster_recovery_test
    discovery discussion dogfooding donation_drive drill dry-run dry_run due_diligence effort election
    enablement evaluation event exam examination excursion execution exercise exhibition exit_interview
    expedition experiment exploration expo fact-finding fair feasibility_study feedback_session
    fellowship festival field_day field_study field_test field_trip field_visit filing finalization
    fire_drill fireside_chat focus_group follow-up freeze fundraiser gala game_day game_jam gameday
    gathering get-together giveaway go-live graduation_ceremony grooming guided_tour hack_day hack_night
    hackathon handoff handover happy_hour hearing hire hiring_event home_visit house_call huddle
    implementation inauguration induction info_session information_session ingestion inspection
    installation integration_work interview introduction inventory_count investigation invoicing
    iteration job_fair journal_club keynote kick-off kickoff knowledge_transfer launch launch_event
    launch_party lecture lesson listening_session literature_review livestream localization logging
    lunch_and_learn luncheon market_research masterclass match matchmaking mediation meet-up
    meet_and_greet meeting meetup mentoring mentorship migration mixer mock_interview modernization
    monitoring negotiation networking_event newsletter_issue night offboarding office_hour offsite
    onboarding onboarding_session one-on-one open_day open_house open_mic opening orchestration
    orientation outing outreach overhaul panel_discussion parade party peer_review pen_test
    penetration_test performance_review phase_out photo_shoot photoshoot picnic pilot pilot_run
    pilot_study pitch planning poc post-mortem postmortem preparation presentation press_conference
    procurement production_run program_review proof-of-concept provisioning public_hearing purchase qbr
    qualification_test quality_check race raffle rally rebrand rebranding reception recital
    reconciliation reconstruction recruiting recruitment recruitment_drive redesign refactor refactoring
    refinement refresher registration_drive rehearsal relaunch release relocation removal renovation
    reorg reorganization replacement replatforming reporting research residency restructure
    restructuring retraining retreat retro retrospective reunion revamp review review_meeting revision
    rewrite ride-along road_test roadshow roll-out rollout root_cause_analysis round_table roundtable
    scan school_visit screening security_audit security_review self-assessment seminar session setup
    shoot show showcase simulation site_inspection site_visit soft_launch spike sprint
    stakeholder_meeting stand-up standardization standup stocktake stocktaking store_opening
    strategy_session stress_test study study_tour study_visit submission summer_camp summer_school
    summit survey sweep switch symposium sync syncup tabletop tabletop_exercise talent_show talk tasting
    teach-in team-building team_building team_event tech_talk test test_drive test_run testing tour
    tournament town_hall townhall trade_fair trade_mission trade_show training training_session
    transition tree_planting trial_run trip unconference upgrade usability_test user_interview
    user_research user_study user_test vaccination video_call video_shoot vigil vote voting walk
    walking_tour walkthrough watch_party webinar welcome_event working_session workshop workshop_series
    workstream`),
  higher: wordsOf(`
    acceptance accessibility accuracy activation adherence adoption advocacy appointment arpa arpu arr asp
    attainment attendance audience autonomy availability awareness bandwidth basket_size belonging
    booking capacity_utilization cash cash_flow cashflow check-out_completion clarity_score click
    click-through clickthrough clv collaboration_score competence completeness compliance confidence
    consistency consumption contribution_margin conversion correctness coverage credibility csat ctr
    customer_base cvr daily_actives dau deal deflection demand demo_request diversity donation download
    dwell_time earnings ebitda effectiveness efficiency eligibility email_list
    employee_net_promoter_score endorsement engagement enps enquiry enrollment equity error_budget
    expansion favorability fill_rate findability flow_efficiency fluency follower footfall fulfillment
    fulfilment gmv graduation gross_margin growth grr happiness impact impression inclusion income
    innovation inquiry install interaction interest know-how knowledge lead lifetime lifetime_value like
    liquidity listener loyalty ltv mailing_list margin market_share maturity mau membership mention
    merge_rate mindshare morale motivation mql mrr mtbf mttf ndr net_promoter_score nps nrr occupancy
    on-time_delivery open_rate opportunity order output_quality page_view pageview participation
    payback_ratio payment penetration performance pipeline play popularity precision predictability
    preference preparedness productivity proficiency profit profitability progression promoter
    punctuality purchase quality quota_attainment rating reach readership readiness recall recognition
    recommendation_score referral registration relevance reliability renewal repeat_purchase reputation
    request resilience resolution_quality response retention return_on_investment revenue roas roi
    runway sale sales satisfaction saving scalability score search_ranking security_posture self-service
    sentiment session_duration session_length session_time share_of_voice sign-up signup skill sov speed
    sql stability star starter stickiness stream subscriber subscription success sustainability teamwork
    throughput time_between_failures time_in_app time_on_page time_on_site time_spent traction traffic
    transaction trial trust trustworthiness upsell uptime usability usage use user_base utilization
    value velocity view viewer viewership viewing_time visibility visit visitor watch_time wau
    well-being wellbeing win win_rate winrate yield`),
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
    area batch bunch couple dozen fifth group half kind lot majority pair part piece quarter range round
    series set third type variety version volume`),
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
    account admin administrator adopter agency alumni alumnus applicant attendee author backer
    beneficiary bidder borrower brand business buyer candidate caregiver carer caseworker champion child
    citizen citizen_developer city client_company client_user clinician collaborator committer community
    community_member commuter company constituent consumer contributor corporation council country
    county creator customer cyclist decision_maker design_partner dev developer diner dispatcher
    district doctor donor driver_partner early_adopter employee employer enterprise entrepreneur
    evaluator exhibitor family fan farmer firm first-year founder freelancer fresher freshman gamer girl
    government graduate grantee grower guardian guest hiring_manager homeowner hospital host_family
    household immigrant individual influencer inhabitant installation insurer investor jobseeker
    journalist kid landlord lawmaker learner legislator lender licensee listener logo maintainer
    manufacturer marketer mayor member merchant migrant ministry mother municipality musician neighbor
    neighborhood neighbour neighbourhood newcomer node_operator nonprofit nurse organisation
    organization outsider owner parent parliament participant partner passenger patient payer pedestrian
    peer pensioner people person pilot_customer player policymaker politician practitioner prisoner
    professional prospect publisher pupil purchaser reader recruiter_user reference refugee regulator
    renter resident respondent retailer retiree reviewer rider scholar school school_board seller senior
    settler shareholder shop_owner shopper small_business smb spectator sponsor stakeholder startup
    student subscriber supplier supporter survivor taxpayer teacher team teammate teen teenager tenant
    third_party tourist town trainee traveler traveller trial_user tribe undergraduate university user
    user_group vendor veteran victim viewer village villager visitor volunteer voter winner woman worker
    young_people youngster youth`),
  staff: wordsOf(`
    account_executive account_manager accountant administrator ae agent ambassador analyst apprentice
    architect associate attorney board_member bookkeeper ceo cfo chair chairperson cmo coach cofounder
    colleague committee_member community_manager consultant contractor coo coordinator copywriter
    counsel crew csm cto data_scientist dba delegate deputy designer devrel director editor electrician
    employee engineer engineering executive expert facilitator finance head headcount hr illustrator
    instructor intern it_team job_opening keynote_speaker leader lecturer legal manager marketer
    marketing mentor moderator new_hire officer open_headcount open_position open_role organiser
    organizer paralegal photographer pm president producer product_manager product_owner professional
    programmer recruiter rep representative researcher scientist scrum_master sdr secretary speaker
    specialist sre staff staff_member supervisor teammate technician tester trainee trainer translator
    treasurer vice_president vp writer`),
  fault: wordsOf(`
    accident breach breakage bug complaint crash data_loss defect delay disruption downtime emergency
    error escalation failure fault fire firing flaw hotfix incident injury interruption issue layoff
    leak lost_order missed_deadline mistake outage p0 p1 penalty problem regression resignation rollback
    security_hole sev-1 sev-2 sev1 sev2 slip-up slippage stock-out stockout typo violation vulnerability`),
  vanity: wordsOf(`
    app_install click download follower hit impression install like page_view pageview registered_user
    registration retweet share_count sign-up signup social_media_follower star view visit visitor`),
};
