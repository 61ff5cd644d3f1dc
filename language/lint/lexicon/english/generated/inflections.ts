// The word lists with their inflected forms. Written by `npm run generate`; endings are explained in inflections.ts.
import type { InflectedNounList, InflectedPushList, InflectedVerbList } from '../../language.ts';

export const inflectedVerbs: InflectedVerbList = {
  work: {
    '= 1ies 1ied 1ied ing': `amplify apply
carry_out certify clarify codify
gamify
inventory
notify
recertify reclassify reply
supply
tidy tidy_up
unify`,
    '= es 1id ne ing': `redo`,
    '= es 2went ne ing': `go_live`,
    '= es ed ed ing': `abolish address
batch
compress
detach dispatch
finish fix flesh_out furnish
index
launch
patch process publish push_out
re-launch reach_out refresh refurbish relaunch republish
stitch switch
unpublish`,
    '= s +ed +ed +ing': `blog
debug
format
log
outfit
plug_in
refit rip_out
scan ship shut_down strip submit swap
tag top_up transfer
wrap_up`,
    '= s 1id 1id ing': `lay_out
pay_down pay_off`,
    '= s 1t 1t ing': `build
rebuild
send`,
    '= s 2an 2un +ing': `begin`,
    '= s 2an = +ing': `run_through`,
    '= s 2ew n ing': `draw_up
redraw
withdraw`,
    '= s 2t 2t ing': `shoot`,
    '= s 2un 2un +ing': `spin_off spin_up`,
    '= s 3oke 3oken ing': `break_down`,
    '= s 3ood 3ood ing': `stand_up`,
    '= s 3ook n 1ing': `take_down take_live
undertake`,
    '= s 3ore 3orn ing': `tear_down`,
    '= s 3ote 1ten 1ing': `re-write rewrite
write write_down write_out write_up`,
    '= s 3ought 3ought ing': `bring_back bring_online bring_up`,
    '= s 3ound 3ound ing': `wind_down`,
    '= s = = +ing': `cut_over
put_in_place put_together put_up
reset
set_up split`,
    '= s d d 1ing': `activate allocate annotate announce archive arrange assemble automate
backdate bundle
calibrate catalogue change circulate clone close_out code colocate combine compile complete compose condense configure consolidate containerise create curate
decompose decorate decouple dedupe deduplicate delegate delete demonstrate deprecate disable discontinue dismantle dissolve distribute divide duplicate
elaborate elevate encode enforce execute
fabricate feature file fine-tune formulate freeze
geocode
illustrate inaugurate incorporate incubate initiate inline insource institute integrate integrate_with introduce invite issue iterate_on
lease license liquidate localise
manufacture mass-produce merge migrate move
name negotiate
obfuscate outsource
package parse pave phase_out populate pre-announce precompute prepare procure produce programme promote propagate prototype provide prune purchase
re-enable re-home reactivate reallocate rebalance rebase recalibrate recode recompile reconfigure redecorate redefine redistribute refine regenerate reintroduce reissue release relicense relocate remediate remove rename renovate repackage repatriate replace repurpose reroute reschedule reshape resolve restore restructure restyle retire reuse revise revive revoke rewire rotate route
schedule scrape separate sequence settle settle_on shelve simulate source store structure subscribe_to surface syndicate
template terminate transcribe translate triage tune
unbundle update upgrade
vacate
wipe wire wire_up`,
    '= s ed ed ing': `abandon adapt add adjust alter append assign author
backfill backport book bootstrap burn_down
catalog check_in clean clean_up collect commission connect correct crawl cull
decommission delist deliver deploy disband distill dogfood download draft drain
edit embed encrypt engineer erect export extend extract
factor_out field_test fill film firm_up fold fork fund
grant
hand_off hand_over hook_up
implement import inject insert install instrument invest
kick_off
link load lock lock_down
mail mask mint mirror mothball mount
offboard offer offload open open_source open_up order overhaul
pack paint partition pilot plant plumb pool port post preload print proofread provision pull_together
re-architect re-engineer re-implement re-platform realign rearchitect reassign rebrand reconstruct record redeploy redesign refactor reform reformat register reimplement reinstall relabel remodel render renew_license repaint repair replatform reposition reprint respond_to restock resubmit retool retrain retrofit revamp revisit rework roll_out
scaffold screen script seal seed shard sign_off snapshot solder sort staff_up stamp start storyboard subcontract sunset suspend sync
tender test_out transition trial troubleshoot turn_off turn_on tweet
unblock uninstall unpack unveil upload upstream
vendor version void
waterproof weld whitelist workshop_out`,
    '= s ed/+ed ed/+ed ing/+ing': `cancel
label`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `anonymize
containerize customize
digitalize digitize dockerize
finalize formalize
generalize
harmonize
internationalize
localize
materialize mechanize modernize modularize
normalize
operationalize
parallelize parameterize
reorganize
sanitize serialize socialize standardize synchronize systematize
templatize tokenize
virtualize`,
  },
  study: {
    '= 1ies 1ied 1ied ing': `identify
quantify
ratify
sanity_check specify study
tally try_out
verify`,
    '= es ed ed ing': `assess
canvass
discuss
pitch pitch_internally
reach_agreement reassess research research_into
sketch stress_test
watch`,
    '= s +ed +ed +ing': `map map_out
pin_down plan
spec spec_out
vet`,
    '= s 2pt 2pt ing': `keep_track_of`,
    '= s 3ood 3ood ing': `understand`,
    '= s 3ook n 1ing': `take_stock`,
    '= s 3ought 3ought ing': `rethink
think_through`,
    '= s 3ound 3ound ing': `find_out`,
    '= s 3se 3sen 1ing': `choose`,
    '= s = = ing': `read`,
    '= s d d 1ing': `appraise approve articulate
baseline
calculate code_review collate communicate compare contemplate coordinate coordinate_with
debate decide decide_on define deliberate delineate describe determine diagnose
enumerate envisage estimate evaluate examine explore
figure_out
ideate investigate
judge
measure mine
note
observe outline
participate_in probe profile propose pursue
re-evaluate reconcile reevaluate reexamine
scope scope_out sense_check share size spike
tabulate trace
validate vote_on
wireframe`,
    '= s d d ing': `agree agree_on`,
    '= s ed ed ing': `align_on answer ascertain ask audit
benchmark brainstorm brief
chart check confirm consider consult cross-check
debrief design develop_a_plan diagram discover dissect document
envision experiment experiment_with explain
fact_find follow_up follow_up_on forecast
gather gather_feedback groom
inspect interpret
learn learn_about list look_at look_into
mock_up monitor
pilot_test pinpoint ponder present
question
recap recommend reconsider report report_on retrospect review root_cause
scout select shortlist spell_out stress-test survey
test track
uncover user_test
walk_through weigh work_on work_out work_with`,
    '= s ed n/ed ing': `show`,
    '= s ed/+ed ed/+ed ing/+ing': `model`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `analyze
categorize characterize conceptualize
hypothesize
itemize
prioritize
scrutinize summarize synthesize
visualize`,
  },
  hold: {
    '= es 1id ne ing': `do`,
    '= es 2went ne ing': `go_to`,
    '= es 4aught 4aught ing': `teach`,
    '= s 2an = +ing': `re-run rerun run`,
    '= s 2d 2d ing': `lead`,
    '= s 2de 2de 1ing': `make`,
    '= s 2ew n ing': `throw`,
    '= s 3ave n 1ing': `give`,
    '= s 3eld 3eld ing': `hold`,
    '= s 3oke 3oken ing': `speak speak_at`,
    '= s 3ook n 1ing': `take`,
    '= s d d 1ing': `celebrate convene
facilitate
keynote
moderate
place practice
rehearse
stage`,
    '= s d d ing': `emcee`,
    '= s ed ed ing': `appear appear_at attend
chair co-host conduct
exhibit
host
join
perform
sponsor`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `organize`,
  },
  staff: {
    '= es ed ed ing': `approach
coach`,
    '= s +ed +ed +ing': `chat_with`,
    '= s 2t 2t ing': `meet`,
    '= s 3oke 3oken ing': `speak_to speak_with`,
    '= s d d 1ing': `educate
hire
nominate
phone promote_internally`,
    '= s ed ed ing': `appoint
call call_up contact counsel
elect email enlist enroll
induct inform instruct interview
learn_from
mentor
orient
poll
recruit reskill
shadow staff
talk_to talk_with thank train tutor
upskill
visit`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `sensitize`,
  },
  gain: {
    '= 1ies 1ied 1ied ing': `qualify`,
    '= es ed ed ing': `accomplish
clinch
pass
reach
surpass`,
    '= s 2ew n ing': `grow_to`,
    '= s 2on 2on +ing': `win win_back`,
    '= s 2ot 2otten/2ot +ing': `get`,
    '= s 3old 3old ing': `sell`,
    '= s 3ought 3ought ing': `bring_in`,
    '= s 3ove n 1ing': `drive`,
    '= s = = +ing': `hit`,
    '= s = en ing': `beat`,
    '= s d d 1ing': `achieve acquire
capture close
generate
place_in
re-engage receive
secure serve`,
    '= s ed ed ing': `attain attract
collect_payment collect_revenue convert
earn exceed
gain garner
land
obtain onboard outperform
rank reap recoup recover regain
sign
treat
unlock upsell`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `realize`,
  },
  light: {
    '= es ed ed ing': `establish`,
    '= s +ed +ed +ing': `equip`,
    '= s 1id 1id ing': `lay`,
    '= s 2aw n ing': `see`,
    '= s 2d 2d 1ing': `have`,
    '= s 2d 2d ing': `feed`,
    '= s 3ought 3ought ing': `bring`,
    '= s = = +ing': `let
put
set`,
    '= s d d 1ing': `enable expose
include
leverage
shape
use`,
    '= s ed ed ing': `allow
construct craft
design_and_build develop
empower
form found
own
support_with`,
  },
  weak: {
    '= s 2aw n ing': `oversee`,
    '= s d d 1ing': `advise advocate
collaborate collaborate_with contribute contribute_to cooperate cultivate
encourage engage engage_with
influence inspire
liaise
motivate
nurture
participate`,
    '= s ed ed ing': `aid assist
champion
foster
help
steward support`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `evangelize`,
  },
  up: {
    '= 1ies 1ied 1ied ing': `multiply`,
    '= es 2went ne ing': `go_up`,
    '= es ed ed ing': `amass`,
    '= s 2ew n ing': `grow`,
    '= s 3ose n 1ing': `rise`,
    '= s d d 1ing': `double
enlarge
increase
quadruple
raise
scale_up surge
triple`,
    '= s ed 3ollen ing': `swell`,
    '= s ed ed ing': `augment
boost bump
climb
expand
jump
lengthen lift
soar`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `maximize`,
  },
  down: {
    '= es 2went ne ing': `go_down`,
    '= es ed ed ing': `diminish
slash suppress`,
    '= s +ed +ed +ing': `drop
stem
trim`,
    '= s 3ank 3unk ing': `shrink sink`,
    '= s 3ell en ing': `fall`,
    '= s 3ought 3ought ing': `bring_down`,
    '= s 3ove n 1ing': `drive_down`,
    '= s = = +ing': `cut cut_down
offset
shed`,
    '= s d d 1ing': `alleviate
decline decrease
ease eliminate eradicate
halve
reduce
shave`,
    '= s ed ed ing': `contain curb curtail
dampen
lessen lighten lower
plummet
shorten`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `minimize`,
  },
  improve: {
    '= 1ies 1ied 1ied ing': `diversify
fortify
intensify
simplify`,
    '= es ed ed ing': `enrich
polish`,
    '= s +ed +ed +ing': `step_up
up_level`,
    '= s 2d 2d ing': `speed_up`,
    '= s d d 1ing': `accelerate advance ameliorate
enhance evolve
improve
mature mitigate
reinforce reinvigorate rejuvenate
scale streamline`,
    '= s ed ed ing': `bolster broaden
deepen delight
harden heighten
limit
perfect
ramp_up
slow slow_down strengthen
transform turn_around
uplift
widen`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `energize
optimize
professionalize
rationalize revitalize
stabilize`,
  },
  behave: {
    '= 1ies 1ied 1ied ing': `comply
reapply rely rely_on`,
    '= es ed ed ing': `wish`,
    '= s +ed +ed +ing': `log_in
prefer
refer
stop`,
    '= s 1id 1id ing': `say`,
    '= s 2ew n ing': `know`,
    '= s 2lt 2lt ing': `feel`,
    '= s 2ot 2otten +ing': `forget`,
    '= s 2ought 2ought ing': `buy`,
    '= s 2pt 2pt ing': `sleep`,
    '= s 3ame = 1ing': `come come_back`,
    '= s 3ate en ing': `eat`,
    '= s 3ft 3ft 1ing': `leave`,
    '= s 3ode 1den 1ing': `ride`,
    '= s 3old 3old ing': `tell`,
    '= s = = +ing': `quit`,
    '= s d d 1ing': `arrive
believe
care_about cite consume
donate
graduate
live
subscribe survive
thrive
vote`,
    '= s ed ed ing': `adopt
belong
click
depend depend_on
expect
follow
listen
mention
opt_in
play
rejoin remember renew reorder repeat request respond return
sign_in sign_up succeed
trust
volunteer
wait walk want work`,
    '= s ed n/ed ing': `show_up`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `recognize`,
  },
  maintain: {
    '= s ed ed ing': `maintain
sustain`,
  },
  keep: {
    '= s 2pt 2pt ing': `keep`,
    '= s 3eld 3eld ing': `hold_steady`,
    '= s d d 1ing': `preserve`,
    '= s ed ed ing': `remain
stay
uphold`,
  },
};

export const inflectedNouns: InflectedNounList = {
  artefact: {
    '1ces': `matrix`,
    '1ies': `assembly
bibliography binary
capability case_study category copy
data_dictionary dictionary directory disclosure_policy
entity entry
facility factory functionality
glossary
insurance_policy inventory
laboratory legal_entity library
market_study
ontology
photo_gallery policy power_supply privacy_policy proxy
query
registry repository responsibility retention_policy
schema_registry story strategy summary
topology travel_policy trophy
user_story utility
vacancy vocabulary`,
    '2a': `criterion`,
    '2es': `analysis
thesis`,
    '2i': `syllabus`,
    '2ices': `index`,
    'es': `access annex apparatus appendix approach atlas
branch bug_fix bugfix
canvas chart_of_accounts chassis
docs
escalation_process
fix
harness hotfix
ingress
merch mesh
patch process prospectus prosthesis
quiz
release_branch release_notes
sandbox sketch syntax
terms test_bench test_harness`,
    's': `abstraction account_plan action_plan ad adapter add-on addon adr advert advertisement agenda aggregator agreement album alert algorithm alignment allowance amendment animation annotation announcement annual_plan annual_report api app application approval architecture archive arrangement artefact article artifact assembly_line asset audit_report automation autoscaler autoscaling award
backend backup badge balance_sheet balancer bank_account banner baseline battlecard benchmark benefits_package bid bike bike_lane billboard binding bio blog blog_post blogpost blueprint board board_pack boat boilerplate bonus_scheme book booklet bookmark booth bot brand_book brief briefing brochure broker bucket budget build_pipeline building bulletin bundle bus_stop business_case business_model business_plan button buy-in bylaw
cabinet cache cadence calculator calendar camp campaign cap_table car card career_framework career_ladder career_path cash_flow_forecast casing catalog catalogue cdn center centre certificate certification change changelog channel chapter chart charter chat chatbot cheat_sheet cheatsheet checker checklist checkpoint ci ci_pipeline circuit classification clause cli client clip cluster code code_of_conduct code_sample codebase codec collection column commercial committee communication_plan comparison compensation_plan competency_framework compiler compliance_program component concept concept_note config configuration connector console consolidation container content content_calendar contingency_plan contract control controller converter cookbook course crawler credential criteria crm cron cron_job curriculum
daemon dashboard data_lake data_mart data_model data_pipeline data_room data_set data_store data_warehouse database dataset datasheet deal_desk debugger decision decision_log deck decoder definition deliverable delivery_pipeline demo_app demo_environment department deploy deployment_pipeline description design design_doc design_document design_system desk detector diagram dialog digest directive display division doc document documentation domain dossier dpa draft driver drone dropdown
ebook editor editorial_calendar email emulator enclosure encoder encryption endpoint engine enhancement environment episode equipment equity_plan erp error_page escalation_path essay example exhibit exhibition explainer export exporter extension
fact_sheet factsheet faq feature feature_flag feed fence field file film filter financial_model financial_plan finding firewall firmware flag flow flowchart flyer folder food_bank footpath fork form format format_guide formatter forum foundation framework frontend function funding_plan funnel_definition
garden gateway generator go-to-market_plan goal grant_application graph graphic greenhouse gtm_plan guest_post guide guideline
hall handbook handler handout header help_center help_desk help_page hiring_plan homepage hook how-to hr_system hub
icon ide identity_provider illustration image importer improvement incentive_scheme indexer infographic infrastructure ingestion_pipeline initiative installer instance instruction integration interface interpreter interview_guide interview_kit intranet intro investment_case invoice issue_template
jig job job_ad job_description job_posting job_profile job_title joint_venture journal
kb kernel key keynote_deck kiosk kit kitchen knowledge_base
lab label landing_page lane laptop latrine launch_plan layer layout lead_magnet leaderboard leaflet ledger lesson letter letter_of_intent lexicon licence license line_item link linter list listing load_balancer loader locale log logging_pipeline logo loi lookbook
machine macro magazine mainnet mandate manifest manifesto manual map mapping marketing_plan marketplace mascot mechanism media_kit media_plan memo memorandum memorandum_of_understanding menu merchandise message messaging metadata metric metric_tool mfa microservice microsite middleware migration_guide migration_plan milestone mission_statement mixin mobile_app mock mockup mode model module mold monitor monorepo moodboard motor mou mould mural mvp
namespace narrative navigation nda network newsletter newsroom node norm notebook notice notification
objective office okr onboarding_flow one-pager op-ed operating_model operator optimization orchestrator order_form org_chart org_design outline output_format overview ownership
package page pamphlet panel paper park parser partition path pattern pavilion pay_band payroll_system pcb pen_test permission persona persona_set photo picture piece pipeline_definition pipeline_template pitch_deck plan planner plaque platform playbook playground playlist plugin pod podcast poll_tool pool pop-up portal portfolio position_paper positioning_statement post postcard poster prd prerequisite presentation preset press_kit press_release preview price_list pricing pricing_model primer primitive principle print privacy_notice procedure process_map product profile profiler program programme project proof_of_concept proposal protocol prototype provider pull_request pump
q&a quality_gate query_builder questionnaire queue quick-start_guide quickstart
rack ramp rationale rbac readme recipe recommendation record recording redirect reel reference_architecture referral_program register regression_test regulation relay release_candidate release_note release_pipeline renderer replica repo report requirement resource response_plan rest_api rest_endpoint retainer retention_plan rfc rfp rfq rhythm rig risk_assessment risk_register ritual roadmap robot role room rotation route router rover rubric rule ruleset runbook runner runtime
salary_band salary_structure sales_kit sales_plan sales_playbook sample sample_app sample_code satellite scanner schedule scheduler schema scheme scorecard scraper screen screencast script sdk search_bar search_engine section seedling self-assessment_form selling_point sensor server service service_catalog service_desk set setup shed shelter shop shuttle sidecar sign sign-off signage simulator site sitemap skeleton sla slide slide_deck slo slogan smart_contract snapshot snippet socket software solar_panel solution song sop source_code source_map space spec specification spot spreadsheet squad sso stack stage standard statement station statue status_page stencil sticker storage store storybook structure stub studio style_guide stylesheet sub-team subdomain subgraph submission subnet subsystem subtitle succession_plan suite supplier_list swag switchboard symlink system system_diagram
t-shirt tab table tagline talent_pool talk_track talking_point tank target_list task taskforce tax_return teaser telescope tent term_sheet terminal terms_of_service territory_plan test_bed test_case test_environment test_pipeline test_plan test_rig test_suite testbed testimonial testnet text theme tile timeline title toggle toilet tool toolchain tooling toolkit tooltip tower tracer tracker trademark trail trailer training_material training_plan transcript translation tree trigger truck tunnel turbine tutorial type_definition typing
ui unique_selling_point unit unit_test update upgrade url user_guide user_journey
validator value_prop value_proposition van vault vector_store vehicle ventilator venue version video view_component vision vision_document vlog voiceover
walkthrough wall wallet warehouse watchdog water_filter water_point web_app web_service webpage webshop website well white_paper whitepaper widget wiki wiki_page wing wireframe wizard work_plan workaround workbook workflow workplan worksheet workspace wrapper write-up writeup
yearbook`,
  },
  activity: {
    '1ies': `activity
ceremony
delivery discovery
feasibility_study field_study
graduation_ceremony
launch_party
party pilot_study
rally residency
study
user_study
watch_party`,
    '2es': `root_cause_analysis`,
    'es': `all-hands
bash blitz bug_bash
census class congress
launch
market_research masterclass match
outreach
pitch
relaunch research
soft_launch switch
user_research
workshop_series`,
    's': `access_review acquisition action activation_campaign administration alerting allocation ama annotation annotation_round announcement appearance appraisal assessment auction audit audition authentication authorization
bake-off ballot banquet benchmark_run beta beta_program board_meeting bookkeeping bootcamp bootstrapping brainstorm brainstorming brown_bag build-out buildout
caching calibration call career_conversation case_review celebration certification_audit championship chaos_day check-in check-up clean_up clean-up cleanup clinic club_night coaching code_review collaboration colloquium commissioning competition completion concert conference consolidation construction consultation contest convention conversation cook-off creation curation cut-over cutover
dance data_collection debate debrief debriefing decommissioning deep_dive demo demonstration deployment deprecation design_review dev_day dialogue digitization dinner disaster_recovery_test discussion dogfooding donation_drive drill dry_run dry-run due_diligence
effort election enablement evaluation event exam examination excursion execution exercise exhibition exit_interview expedition experiment exploration expo
fact-finding fair feedback_session fellowship festival field_day field_test field_trip field_visit filing finalization fire_drill fireside_chat focus_group follow-up freeze fundraiser
gala game_day game_jam gameday gathering get-together giveaway go-live grooming guided_tour
hack_day hack_night hackathon handoff handover happy_hour hearing hire hiring_event home_visit house_call huddle
implementation inauguration induction info_session information_session ingestion inspection installation integration_work interview introduction inventory_count investigation invoicing iteration
job_fair journal_club
keynote kick-off kickoff knowledge_transfer
launch_event lecture lesson listening_session literature_review livestream localization logging lunch_and_learn luncheon
matchmaking mediation meet_and_greet meet-up meeting meetup mentoring mentorship migration mixer mock_interview modernization monitoring
negotiation networking_event newsletter_issue night
offboarding office_hour offsite onboarding onboarding_session one-on-one open_day open_house open_mic opening orchestration orientation outing overhaul
panel_discussion parade peer_review pen_test penetration_test performance_review phase_out photo_shoot photoshoot picnic pilot pilot_run planning poc post-mortem postmortem preparation presentation press_conference procurement production_run program_review proof-of-concept provisioning public_hearing purchase
qbr qualification_test quality_check
race raffle rebrand rebranding reception recital reconciliation reconstruction recruiting recruitment recruitment_drive redesign refactor refactoring refinement refresher registration_drive rehearsal release relocation removal renovation reorg reorganization replacement replatforming reporting restructure restructuring retraining retreat retro retrospective reunion revamp review review_meeting revision rewrite ride-along road_test roadshow roll-out rollout round_table roundtable
scan school_visit screening security_audit security_review self-assessment seminar session setup shoot show showcase simulation site_inspection site_visit spike sprint stakeholder_meeting stand-up standardization standup stocktake stocktaking store_opening strategy_session stress_test study_tour study_visit submission summer_camp summer_school summit survey sweep symposium sync syncup
tabletop tabletop_exercise talent_show talk tasting teach-in team_building team_event team-building tech_talk test test_drive test_run testing tour tournament town_hall townhall trade_fair trade_mission trade_show training training_session transition tree_planting trial_run trip
unconference upgrade usability_test user_interview user_test
vaccination video_call video_shoot vigil vote voting
walk walking_tour walkthrough webinar welcome_event working_session workshop workstream`,
  },
  higher: {
    '1ies': `accessibility accuracy advocacy autonomy availability
consistency credibility
diversity
efficiency eligibility enquiry equity
favorability findability flow_efficiency fluency
inquiry
liquidity loyalty
maturity
occupancy on-time_delivery opportunity output_quality
popularity predictability productivity proficiency profitability punctuality
quality
reliability resolution_quality
scalability stability sustainability
usability
velocity visibility`,
    'es': `awareness
cash completeness correctness
daily_actives
earnings effectiveness enps
happiness
nps
preparedness
reach readiness roas
sales stickiness success
time_between_failures trustworthiness`,
    's': `acceptance activation adherence adoption appointment arpa arpu arr asp attainment attendance audience
bandwidth basket_size belonging booking
capacity_utilization cash_flow cashflow check-out_completion clarity_score click click-through clickthrough clv collaboration_score competence compliance confidence consumption contribution_margin conversion coverage csat ctr customer_base cvr
dau deal deflection demand demo_request donation download dwell_time
ebitda email_list employee_net_promoter_score endorsement engagement enrollment error_budget expansion
fill_rate follower footfall fulfillment fulfilment
gmv graduation gross_margin growth grr
impact impression inclusion income innovation install interaction interest
know-how knowledge
lead lifetime lifetime_value like listener ltv
mailing_list margin market_share mau membership mention merge_rate mindshare morale motivation mql mrr mtbf mttf
ndr net_promoter_score nrr
open_rate order
page_view pageview participation payback_ratio payment penetration performance pipeline play precision preference profit progression promoter purchase
quota_attainment
rating readership recall recognition recommendation_score referral registration relevance renewal repeat_purchase reputation request resilience response retention return_on_investment revenue roi runway
sale satisfaction saving score search_ranking security_posture self-service sentiment session_duration session_length session_time share_of_voice sign-up signup skill sov speed sql star starter stream subscriber subscription
teamwork throughput time_in_app time_on_page time_on_site time_spent traction traffic transaction trial trust
upsell uptime usage use user_base utilization
value view viewer viewership viewing_time visit visitor
watch_time wau well-being wellbeing win win_rate winrate
yield`,
  },
  lower: {
    '1ies': `complexity
delinquency
inconsistency inefficiency inequality injury
latency liability
penalty
retry
variability vulnerability`,
    'es': `breach
cogs crash
flakiness
loss
miss
opex
stress`,
    's': `abandonment absence absenteeism accident age aging attrition
backlog blocker bounce breakage bug burn burn_rate burnout
cac call_volume cancellation carbon cart_abandonment cfr change_fail_rate chargeback churn churned_customer complaint conflict confusion contamination cost cpa cpc cpl cpm cve cycle_time
damage days_sales_outstanding dead_stock debt default defect delay dependency_age detractor deviation dispute disruption downgrade downtime drop-off dropoff dropout dso duplication duration
emission employee_turnover error escalation exception exit expenditure expense exposure
failure false_alarm false_negative false_positive flake footprint fraud friction
hallucination handling_time handoff_delay headcount_cost
idle_time incident infection interruption issue_count
lag layoff lead_time leakage load_time
manual_effort manual_work memory_usage misconfiguration mistake mttd mttr
no-show noise non-compliance
obsolescence operating_cost outage overdue_invoice overhead overrun overspend overtime
p50 p75 p90 p95 p99 page_weight pain pain_point payback_period pollution problem
queue_time
refund regression regretted_attrition rejection reopen reopened_ticket resolution_time response_time return_rate rework rework_rate risk rollback
sev1 sev2 shortage shrinkage sick_day sick_leave slippage slowdown spam spend spending staff_turnover stock-out stockout support_load support_ticket
tech_debt technical_debt ticket time time-to-fill time-to-hire time-to-market timeout toil ttfb ttfr ttm ttv turnaround turnaround_time typo
unplanned_work unsubscribe
variance violation
wait wait_time waiting_time warning waste workload write-off`,
  },
  neutral: {
    '1ies': `density
frequency
majority
quantity`,
    '2ices': `index
speed_index`,
    'es': `mix`,
    's': `acv amount aov average
balance baseline_value
concentration count cpu
day deal_size depth distribution
fraction
headcount hour
incidence intake
kpi
length level
mean median minute month
number
okr_score order_value output
percent percentage percentile position price proportion
range rank ranking rate ratio result run_rate
second segment share size story-point sum
target tcv threshold ticket_size total turnover
volume
week weight`,
  },
  container: {
    '1ies': `majority
variety`,
    '1ves': `half`,
    'es': `batch bunch
series`,
    's': `area
couple
dozen
fifth
group
kind
lot
pair part piece
quarter
range round
set
third type
version volume`,
  },
  quality: {
    '1ies': `agility
certainty clarity compatibility creativity credibility curiosity
dignity discoverability
empathy energy extensibility
flexibility
integrity interoperability
legibility
maintainability mastery mobility
observability operability
portability privacy prosperity
readability
safety security simplicity
testability traceability transparency`,
    'es': `competitiveness
fairness focus
happiness
openness
robustness
wellness`,
    's': `advantage ambition
balance brand
cohesion community_spirit comprehension control convenience craftsmanship culture
delight
ease elegance enthusiasm excellence experience expertise
faith freedom
health
independence influence insight
joy
leadership learning love
momentum
ownership
passion peace power presence prestige pride product-market_fit
relationship rigor rigour
sense strength
understanding
value`,
  },
  audience: {
    '1ies': `agency
beneficiary
city client_company community company country county
family
host_family
ministry municipality
third_party
university`,
    '2en': `woman`,
    '=': `people
young_people`,
    'es': `alumnus
business
small_business`,
    'ren': `child`,
    's': `account admin administrator adopter alumni applicant attendee author
backer bidder borrower brand buyer
candidate caregiver carer caseworker champion citizen citizen_developer client_user clinician collaborator committer community_member commuter constituent consumer contributor corporation council creator customer cyclist
decision_maker design_partner dev developer diner dispatcher district doctor donor driver_partner
early_adopter employee employer enterprise entrepreneur evaluator exhibitor
fan farmer firm first-year founder freelancer fresher freshman
gamer girl government graduate grantee grower guardian guest
hiring_manager homeowner hospital household
immigrant individual influencer inhabitant installation insurer investor
jobseeker journalist
kid
landlord lawmaker learner legislator lender licensee listener logo
maintainer manufacturer marketer mayor member merchant migrant mother musician
neighbor neighborhood neighbour neighbourhood newcomer node_operator nonprofit nurse
organisation organization outsider owner
parent parliament participant partner passenger patient payer pedestrian peer pensioner person pilot_customer player policymaker politician practitioner prisoner professional prospect publisher pupil purchaser
reader recruiter_user reference refugee regulator renter resident respondent retailer retiree reviewer rider
scholar school school_board seller senior settler shareholder shop_owner shopper smb spectator sponsor stakeholder startup student subscriber supplier supporter survivor
taxpayer teacher team teammate teen teenager tenant tourist town trainee traveler traveller trial_user tribe
undergraduate user user_group
vendor veteran victim viewer village villager visitor volunteer voter
winner worker
youngster youth`,
  },
  staff: {
    '1ies': `deputy
secretary`,
    '=': `staff`,
    'es': `coach`,
    's': `account_executive account_manager accountant administrator ae agent ambassador analyst apprentice architect associate attorney
board_member bookkeeper
ceo cfo chair chairperson cmo cofounder colleague committee_member community_manager consultant contractor coo coordinator copywriter counsel crew csm cto
data_scientist dba delegate designer devrel director
editor electrician employee engineer engineering executive expert
facilitator finance
head headcount hr
illustrator instructor intern it_team
job_opening
keynote_speaker
leader lecturer legal
manager marketer marketing mentor moderator
new_hire
officer open_headcount open_position open_role organiser organizer
paralegal photographer pm president producer product_manager product_owner professional programmer
recruiter rep representative researcher
scientist scrum_master sdr speaker specialist sre staff_member supervisor
teammate technician tester trainee trainer translator treasurer
vice_president vp
writer`,
  },
  fault: {
    '1ies': `emergency
injury
penalty
vulnerability`,
    'es': `breach
crash
data_loss
hotfix`,
    's': `accident
breakage bug
complaint
defect delay disruption downtime
error escalation
failure fault fire firing flaw
incident interruption issue
layoff leak lost_order
missed_deadline mistake
outage
p0 p1 problem
regression resignation rollback
security_hole sev-1 sev-2 sev1 sev2 slip-up slippage stock-out stockout
typo
violation`,
  },
  vanity: {
    's': `app_install
click
download
follower
hit
impression install
like
page_view pageview
registered_user registration retweet
share_count sign-up signup social_media_follower star
view visit visitor`,
  },
};

export const inflectedPushes: InflectedPushList = {
  revenue: {
    '1ies': `profitability`,
    'es': `earnings
sales`,
    's': `arpa arpu arr average_order_value
booking
deal
gmv
income
margin monetisation monetization mrr
nrr
order_value
pipeline profit
revenue
turnover
upsell`,
  },
  growth: {
    '1ies': `company`,
    'es': `business
reach`,
    's': `acquisition active_user audience
customer customer_base
footprint
growth
install
lead
market_share mql
new_customer new_user
registration
sign-up signup subscriber
traffic
user user_base`,
  },
  speed: {
    '1ies': `delivery
velocity`,
    's': `cycle_time
decision deployment development
execution
lead_time
onboarding
pace
release
shipping speed
throughput time_to_market time-to-market`,
  },
  cost: {
    'es': `cogs
opex`,
    's': `budget burn burn_rate
cac cost cost_base
expense
headcount
overhead
spend spending`,
  },
};
