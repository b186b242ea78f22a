/** Words that name components too, but alone mean what flows, what is wanted, or anything. */
export const IDEAS: ReadonlySet<string> = wordSet(`
  features labels annotations dataset trainingdata groundtruth goldset candidates embeddings prompt prompttemplate
  ragcontext pricing pacing diversity exploration coldstart drift clicks impressions userevents delayedlabels
  attribution intent spelling eligibility consent sourceoftruth negativesampling socialgraph probabilitycorrection
  significancetest dataquality datachecks offlinemetrics complaints appeals reports survey trials sweep variants
  rollout pruning distillation quantisation quantization int8 blur redaction inmemory vendor fusion variants
  inhouse customservice inhouseforms inhouseconsoles customc slack segment river soda clip presidio monolith
  merlin`)

/** Words that name a component when somebody drew a box for them, and nothing in particular in a note or a heading. */
export const BOX_WORDS: ReadonlySet<string> = wordSet(`
  user app api edge browser client frontend backend gateway ingress topic queue streaming training retraining
  evaluation eval backtest metrics alerts slo observability pager monitor monitoring ranking retrieval inference
  pod calibration indexing preprocessing notebook scheduler cron workflow cluster registry warehouse bucket
  auction bidding tower encoder aggregator validator validation humanreview manualreview moderator reviewer rules
  rulesengine businessrules policy guard shadow canary replay precompute readout telemetry thirdparty 3rdparty
  partnerapi search tagger detector joiner merger mixer blender logger dashboard fallback sql dag bandit
  finalranking spark ray jax beam slurm feast whisper spanner seldon statsig ab ann api cg clf dq edw etl fs hpo
  kg knn kv lb lru mq mr ms nlu od orch pii ps qu rag rr rrf sp agent memory tool plugin connector website labeling
  labelling crawler rewriter retriever`)

/** Before a name of a component or in it they make a sentence of it. */
export const TELLING: ReadonlySet<string> = wordSet(`
  a an the this that these those our your my his their its we you i they it is are was were be been being has have
  had do does did can could should would will must may might not no without with from to for of on in at by into
  onto via per as than then when where while if or but how what which who why use uses using used need needs add
  adds stores send sends reads write writes call calls compute computes serve serves update updates check checks
  run runs get gets make makes build builds fetch fetches show shows ask asks vs versus more less too
  very each every all any some between before after during about against instead because so only also better
  faster slower bad good missing choose pick explain discuss`)

/** What a thing is called that does one of the stages: "ranking service", "retrieval stage". */
export const STAGES: ReadonlySet<string> = wordSet(
  `ranking reranking preranking retrieval embedding twotower inference training retraining indexing calibration
  evaluation scoring gateway api`,
)
export const STAGE_HEADS: ReadonlySet<string> = wordSet(
  'service server stage layer module system pipeline job model tower',
)

/** One word for something that does or keeps a thing, so that the words before it only say which. */
export const WORKERS: ReadonlySet<string> = wordSet(`
  tower encoder embedder ranker reranker preranker scorer classifier detector calibrator cache trainer indexer
  blender mixer cdn dashboard predictor tagger chunker transcoder orchestrator etl warehouse lakehouse bandit
  chatbot gateway registry queue joiner auction logger guardrail guardrails bucket topic validator`)

/** As people call what the catalogue spells in full. */
export const NICKNAMES: ReadonlyMap<string, string> = new Map([
  ['postgres', 'PostgreSQL'], ['mongo', 'MongoDB'], ['dynamo', 'DynamoDB'], ['elastic', 'Elasticsearch'],
  ['apigw', 'API gateway'],
])

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
