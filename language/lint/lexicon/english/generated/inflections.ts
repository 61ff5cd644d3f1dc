// The word lists with their inflected forms. Written by `npm run generate`; endings are explained in inflections.ts.
import type { InflectedNounList, InflectedPushList, InflectedVerbList } from '../../language.ts';

export const inflectedVerbs: InflectedVerbList = {
  work: {
    '= 1ies 1ied 1ied ing': `amplify apply
carry_out clarify codify
notify
reply
tidy tidy_up
unify`,
    '= es 1id ne ing': `redo`,
    '= es 2went ne ing': `go_live`,
    '= es ed ed ing': `address
batch
dispatch
finish fix
index
launch
patch publish push_out
reach_out refresh
switch`,
    '= s +ed +ed +ing': `blog
debug
format
log
plug_in
ship shut_down strip submit swap
tag
wrap_up`,
    '= s 1id 1id ing': `lay_out
pay_down pay_off`,
    '= s 1t 1t ing': `build
rebuild
send`,
    '= s 2an 2un ing': `begin`,
    '= s 2an = +ing': `run_through`,
    '= s 2ew n ing': `draw_up`,
    '= s 2t 2t ing': `shoot`,
    '= s 2un 2un +ing': `spin_off spin_up`,
    '= s 3oke 3oken ing': `break_down`,
    '= s 3ood 3ood ing': `stand_up`,
    '= s 3ote 1ten 1ing': `rewrite
write write_down write_up`,
    '= s 3ought 3ought ing': `bring_online`,
    '= s 3ound 3ound ing': `wind_down`,
    '= s = = +ing': `put_in_place put_together put_up
set_up split`,
    '= s d d 1ing': `announce archive assemble automate
bundle
catalogue circulate code compile complete compose configure consolidate create curate
decouple deduplicate delegate delete demonstrate deprecate distribute
elevate enforce execute
feature file formulate
illustrate inaugurate incorporate initiate institute integrate introduce invite issue iterate_on
merge migrate move
nominate
outsource
package phase_out populate prepare procure produce programme promote prototype provide prune purchase
rebase recode refine release relocate remove rename renovate replace repurpose resolve restructure retire revise
schedule separate settle_on source subscribe_to syndicate
terminate translate triage
update upgrade
wire wire_up`,
    '= s ed ed ing': `add assign author
backfill backport bootstrap
catalog check_in clean clean_up collect commission connect
decommission deliver deploy draft
edit embed encrypt engineer enroll extend extract
fill film
hook_up
implement import install instrument invest
kick_off
mount
offer open open_source open_up order overhaul
paint pilot port post print provision pull_together
rearchitect rebrand record redesign refactor register renew_license repair replatform respond_to retool retrofit revamp revisit roll_out
scaffold script sign_off staff_up start sunset
test_out transfer transition turn_off turn_on tweet
unpack upload
vendor
workshop_out`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `containerize customize
digitize dockerize
finalize formalize
localize
materialize modernize modularize
operationalize
reorganize
socialize standardize synchronize systematize
templatize
virtualize`,
  },
  study: {
    '= 1ies 1ied 1ied ing': `identify
quantify
ratify
specify study
try_out
verify`,
    '= es ed ed ing': `assess
discuss
pitch_internally
reach_agreement research research_into
sketch`,
    '= s +ed +ed +ing': `map map_out
plan
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
    '= s d d 1ing': `approve articulate
baseline
calculate collate communicate compare coordinate coordinate_with
decide decide_on define deliberate delineate describe determine diagnose
enumerate estimate evaluate examine explore
figure_out
investigate
measure
note
observe outline
participate_in probe profile propose pursue
reconcile
scope scope_out share size spike
tabulate
validate
wireframe`,
    '= s d d ing': `agree agree_on`,
    '= s ed ed ing': `align_on answer appoint audit
benchmark brainstorm brief
chart check consider consult
debrief design develop_a_plan diagram discover document
experiment_with explain
fact_find follow_up follow_up_on forecast
gather gather_feedback groom
inspect
list look_at look_into
mock_up model monitor
pilot_test pinpoint ponder present
question
recap recommend report report_on retrospect review
select survey sync_with
test track
weigh work_on work_out work_with`,
    '= s ed n/ed ing': `show`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `analyze
categorize characterize conceptualize
itemize
prioritize
summarize synthesize
visualize`,
  },
  hold: {
    '= es 1id ne ing': `do`,
    '= es 2went ne ing': `go_to`,
    '= es 4aught 4aught ing': `teach`,
    '= s 2an = +ing': `run`,
    '= s 2d 2d ing': `lead`,
    '= s 2de 2de 1ing': `make`,
    '= s 2ew n ing': `throw`,
    '= s 3ave n 1ing': `give`,
    '= s 3eld 3eld ing': `hold`,
    '= s 3oke 3oken ing': `speak speak_at`,
    '= s 3ook n 1ing': `take`,
    '= s d d 1ing': `arrange
celebrate
facilitate
moderate
place practice
stage`,
    '= s ed ed ing': `appear appear_at attend
book
chair co-host conduct
exhibit
host
join
perform
sponsor`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `organize`,
  },
  staff: {
    '= es ed ed ing': `coach`,
    '= s +ed +ed +ing': `chat_with`,
    '= s 2t 2t ing': `meet`,
    '= s 3oke 3oken ing': `speak_to speak_with`,
    '= s d d 1ing': `educate
hire
phone promote_internally`,
    '= s ed ed ing': `call call_up contact
email
interview
learn_from
mentor
poll
recruit reskill
shadow staff
talk_to talk_with train
upskill
visit`,
  },
  gain: {
    '= 1ies 1ied 1ied ing': `qualify`,
    '= es ed ed ing': `accomplish
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
re-engage receive
secure`,
    '= s ed ed ing': `attain attract
collect_revenue convert
earn exceed
gain
land
obtain onboard outperform
recover regain
sign
unlock upsell`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `realize`,
  },
  light: {
    '= es ed ed ing': `establish`,
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
elect empower equip
form found
own
support_with`,
  },
  weak: {
    '= s d d 1ing': `collaborate collaborate_with contribute contribute_to cooperate
engage engage_with
participate`,
    '= s ed ed ing': `aid assist
help
support`,
  },
  up: {
    '= 1ies 1ied 1ied ing': `multiply`,
    '= es 2went ne ing': `go_up`,
    '= s 2ew n ing': `grow`,
    '= s 3ose n 1ing': `rise`,
    '= s d d 1ing': `double
enlarge
increase
quadruple
raise
scale_up surge
triple`,
    '= s ed ed ing': `augment
boost
climb
expand
lengthen lift`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `maximize`,
  },
  down: {
    '= es 2went ne ing': `go_down`,
    '= es ed ed ing': `diminish
slash`,
    '= s +ed +ed +ing': `drop
trim`,
    '= s 3ank 3unk ing': `shrink`,
    '= s 3ell en ing': `fall`,
    '= s 3ought 3ought ing': `bring_down`,
    '= s 3ove n 1ing': `drive_down`,
    '= s = = +ing': `cut cut_down`,
    '= s d d 1ing': `decline decrease
eliminate eradicate
halve
reduce
shave`,
    '= s ed ed ing': `curb curtail
lessen lower
shorten`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `minimize`,
  },
  improve: {
    '= 1ies 1ied 1ied ing': `intensify
simplify`,
    '= es ed ed ing': `enrich
polish`,
    '= s +ed +ed +ing': `step_up
up_level`,
    '= s 2d 2d ing': `speed_up`,
    '= s d d 1ing': `accelerate advance ameliorate
enhance evolve
improve
mitigate
scale streamline`,
    '= s ed ed ing': `bolster broaden
deepen delight
harden heighten
limit
perfect
ramp_up
slow slow_down strengthen
transform turn_around
widen`,
    '=/2se s/2ses d/2sed d/2sed 1ing/2sing': `optimize
stabilize`,
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
    '1ies': `binary
capability case_study category copy
dictionary directory
entry
facility functionality
glossary
inventory
laboratory library
ontology
policy proxy
repository responsibility
story strategy summary
topology
user_story utility
vacancy vocabulary`,
    '2a': `criterion`,
    '2es': `analysis`,
    '2i': `syllabus`,
    '2ices': `index`,
    'es': `access appendix approach atlas
branch bug_fix bugfix
canvas
docs
fix
hotfix
patch process
quiz
release_notes
sandbox sketch syntax`,
    's': `account_plan action_plan ad adr advert agenda agreement album alert algorithm alignment animation annotation api app application approval architecture archive arrangement article asset automation award
backend backup badge bank_account banner baseline battlecard benchmark blog blog_post blogpost blueprint board boilerplate book booklet bookmark bot brand_book brief briefing brochure bucket budget bulletin bundle button buy-in bylaw
cache cadence calculator calendar campaign card career_ladder career_path catalog catalogue certificate certification change changelog channel chapter chart charter chat chatbot checklist checkpoint ci circuit classification clause cli client cluster code codebase collection column committee communication_plan comparison compiler component config configuration connector console consolidation container content contract control controller converter course credential criteria cron curriculum
dashboard data_model data_set data_store data_warehouse database dataset datasheet decision decision_log deck definition deliverable demo_environment department deploy deployment_pipeline description design design_doc design_document design_system detector diagram dialog division doc document documentation domain draft
ebook editor email endpoint engine enhancement environment episode equipment error_page essay example explainer export extension
faq feature feature_flag feed field file filter finding flag flow flowchart folder form format format_guide forum foundation framework frontend function funnel_definition
gateway goal graph graphic guide guideline
handbook handler handout header hiring_plan homepage hub
icon image improvement infographic infrastructure initiative instance instruction integration interface intranet investment_case invoice issue_template
job_description job_posting journal
kb kit knowledge_base
label landing_page laptop launch_plan layer layout leaderboard leaflet lesson letter licence license line_item link list listing logo lookbook
machine magazine mailing_list manifest manifesto manual map mapping mechanism memo menu message metric metric_tool mfa microservice microsite migration_plan milestone mission_statement mobile_app mock mockup mode model module monitor monorepo mvp
narrative navigation network newsletter node norm notebook notification
objective office okr onboarding_flow one-pager operating_model optimization org_chart outline output_format overview ownership
package page panel paper parser partition path pattern pen_test permission persona persona_set picture piece pipeline_definition plan platform playbook playground playlist plugin pod podcast pop-up portal portfolio post postcard poster prd prerequisite presentation press_release pricing principle print procedure product profile program programme project proof_of_concept proposal protocol prototype provider pull_request
quality_gate questionnaire queue quick-start_guide quickstart
ramp rationale rbac readme recipe recommendation record recording reference_architecture regulation release_note renderer replica repo report requirement resource response_plan rest_api retainer rfc rhythm risk_register ritual roadmap role rotation router rubric rule ruleset runbook
schedule schema scorecard screen screencast script sdk section server service service_catalog set setup shop sign-off signage site sitemap skeleton slide slide_deck slo snapshot snippet software solution sop spec specification spreadsheet squad sso stack stage standard statement stencil storage store storybook structure style_guide stylesheet sub-team subdomain submission subsystem suite switchboard system system_diagram
tab table tagline talk_track task taskforce tool toolchain tooling toolkit tooltip tracker trailer training_material transcript translation tutorial
ui unit update upgrade url user_guide user_journey
vault version video view_component vision vision_document voiceover
walkthrough wall warehouse webpage webshop website white_paper whitepaper widget wiki wireframe wizard workaround workbook workflow worksheet workspace wrapper
yearbook`,
  },
  activity: {
    '1ies': `activity
delivery discovery
study`,
    'es': `all-hands
class
launch
masterclass
outreach
pitch
research
switch`,
    's': `acquisition action activation_campaign administration alerting ama announcement appearance appraisal assessment audit authentication authorization
beta beta_program bootcamp bootstrapping brainstorm brainstorming build-out buildout
caching call celebration certification_audit check-in check-up cleanup clinic coaching collaboration completion conference consolidation construction consultation conversation creation cutover
decommissioning demo demonstration deployment deprecation dev_day discussion dogfooding drill dry_run due_diligence
effort enablement evaluation event examination execution exercise exhibition expedition experiment exploration
fair feedback_session field_trip finalization focus_group follow-up freeze
gathering go-live grooming
hackathon handoff handover hire
implementation ingestion inspection installation integration_work interview introduction investigation iteration
kick-off kickoff
lecture lesson localization logging lunch_and_learn
meet-up meeting meetup mentoring mentorship migration modernization monitoring
newsletter_issue
office_hour offsite onboarding onboarding_session one-on-one open_house overhaul
panel_discussion pen_test penetration_test phase_out pilot planning poc post-mortem postmortem preparation presentation procurement proof-of-concept provisioning purchase
qbr
rebrand rebranding recruiting recruitment redesign refactor refactoring refinement rehearsal release relocation removal renovation reorg reorganization replacement restructure restructuring retreat retro retrospective revamp review revision rewrite roadshow roll-out rollout roundtable
seminar session setup show showcase site_visit spike sprint stand-up standardization standup submission summit survey sweep sync syncup
talk tasting teach-in test test_run testing tour town_hall townhall trade_show training training_session transition trial_run
upgrade usability_test user_interview user_test
vote
walkthrough webinar workshop workstream`,
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
    's': `activation adherence adoption appointment arpa arpu arr asp attainment attendance audience
bandwidth basket_size belonging booking
capacity_utilization cash_flow cashflow check-out_completion clarity_score click click-through clickthrough clv collaboration_score competence compliance confidence consumption contribution_margin conversion coverage csat ctr cvr
dau deal deflection demand demo_request donation download dwell_time
ebitda employee_net_promoter_score endorsement engagement enrollment error_budget expansion
fill_rate follower footfall fulfillment fulfilment
gmv graduation gross_margin growth grr
impact impression inclusion income innovation install interaction interest
know-how knowledge
lead lifetime lifetime_value like listener ltv
margin market_share mau membership mention merge_rate mindshare morale motivation mql mrr mtbf mttf
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
    '=': `series`,
    'es': `batch bunch`,
    's': `area
couple
dozen
group
kind
lot
pair part piece
range round
set
type
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
client_company company
family
university`,
    '2en': `woman`,
    '=': `people`,
    'es': `business
small_business`,
    'ren': `child`,
    's': `account admin administrator adopter applicant attendee author
bidder borrower brand buyer
candidate champion citizen citizen_developer client_user collaborator committer community_member consumer contributor corporation creator customer
decision_maker design_partner dev developer donor driver_partner
early_adopter employee enterprise evaluator
fan farmer firm founder freelancer
graduate guest
hiring_manager household
individual influencer installation investor
journalist
learner lender listener logo
maintainer marketer member merchant
newcomer nonprofit
organisation organization owner
parent participant partner passenger patient payer peer person pilot_customer player practitioner professional prospect publisher
reader recruiter_user reference renter resident respondent reviewer rider
school seller shopper smb sponsor stakeholder startup student subscriber supplier supporter
teacher team teammate tenant trainee traveler traveller trial_user
user user_group
vendor viewer visitor volunteer voter
worker`,
  },
  staff: {
    '=': `staff`,
    'es': `coach`,
    's': `accountant ae agent analyst apprentice architect associate
ceo cfo cmo cofounder colleague consultant contractor coo coordinator crew csm cto
data_scientist designer devrel director
editor employee engineer engineering executive expert
finance
head headcount hr
intern it_team
leader legal
manager marketer marketing
new_hire
pm producer product_manager professional programmer
recruiter rep representative researcher
scientist sdr specialist staff_member supervisor
teammate technician tester trainee
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
