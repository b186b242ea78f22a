import type { Rubric } from './rubric.ts'

/** What a round of ML system design is judged by when nobody brought a rubric of their own. */
export const USUAL_RUBRIC: Rubric = {
  title: 'ML system design',
  dimensions: [
    {
      id: 'problem',
      title: 'Problem understanding',
      levels: {
        junior: 'Repeats the task in own words and asks who uses it and what goes in and out. Takes the constraints '
          + 'that are given and keeps to them.',
        mid: 'Asks for scale, latency and where the data comes from before drawing. Writes down two or three '
          + 'requirements and one thing that is left out.',
        senior: 'Finds the requirement that shapes the design, such as a latency budget or a privacy rule, and puts '
          + 'numbers on it. Settles open questions by stated assumptions instead of waiting.',
        staff: 'Questions whether the task serves the business goal and trims or reshapes it with the interviewer. '
          + 'Names who else is affected: other teams, abusers, regulators.',
      },
    },
    {
      id: 'framing',
      title: 'Framing and metrics',
      levels: {
        junior: 'Says whether it is classification, ranking, regression or retrieval and what one label is. Picks a '
          + 'metric that belongs to that task.',
        mid: 'Ties one offline metric to one online metric and says when the two may disagree. Names a baseline that '
          + 'is not a model.',
        senior: 'Weighs two framings, for example pointwise against listwise, by what they cost in labels and serving. '
          + 'Adds guardrail metrics and says which movement would stop a launch.',
        staff: 'Builds the objective from several goals and says how they are traded against each other and by whom. '
          + 'Sees how the metric can be gamed or drift from the goal, and measures that.',
      },
    },
    {
      id: 'data',
      title: 'Data and features',
      levels: {
        junior: 'Lists plausible sources and a handful of features with their types. Keeps a test set apart.',
        mid: 'Says how labels come about, how long they take and how skewed they are. Splits by time or by user where '
          + 'that matters, and handles missing values.',
        senior: 'Spots leakage, position or selection bias in this very data and says how to lessen it. Keeps features '
          + 'the same in training and serving, with point-in-time joins.',
        staff: 'Plans how the data keeps its worth: feedback loops, exploration, labelling budget, consent and '
          + 'retention. Says what a shared feature platform should own and what a team should.',
      },
    },
    {
      id: 'modelling',
      title: 'Modelling',
      levels: {
        junior: 'Starts with a simple model that fits the task and can explain its loss and its inputs.',
        mid: 'Moves from the baseline to a stronger model with a reason drawn from the data. Names how overfitting is '
          + 'seen and two ways to curb it.',
        senior: 'Compares architectures by quality, training cost and serving latency and commits to one. Handles this '
          + 'problem’s hard part: cold start, imbalance, multi-task heads, negative sampling.',
        staff: 'Chooses how much model the product needs now and in a year, and what evidence would change that. Knows '
          + 'the failure modes of the chosen family from practice and designs around them.',
      },
    },
    {
      id: 'evaluation',
      title: 'Evaluation',
      levels: {
        junior: 'Evaluates on held-out data with the chosen metric and compares with a baseline.',
        mid: 'Looks at slices and at errors, not at one average. Plans an A/B test with a unit, a length and what '
          + 'counts as a win.',
        senior: 'Says why offline gains may not show online and closes the gap: replay, counterfactual estimates, '
          + 'interleaving, shadow traffic. Sizes the experiment or names its power.',
        staff: 'Sets up evaluation as something the team lives by: golden sets, human review, long-term holdouts, rules '
          + 'for launching. Foresees interference between experiments and novelty effects.',
      },
    },
    {
      id: 'serving',
      title: 'Serving and scale',
      levels: {
        junior: 'Draws the way from a request to a prediction and tells batch from online scoring.',
        mid: 'Estimates queries per second and storage and splits the latency budget along the path. Uses caches, '
          + 'queues or precomputation where the numbers ask for them.',
        senior: 'Finds the bottleneck by arithmetic and relieves it: candidate stages, sharded indexes, quantised '
          + 'models, batching on accelerators. Says what is served when a part is down.',
        staff: 'Balances cost, freshness and quality across the whole path and gives the price of each step. Plans how '
          + 'it grows tenfold, across regions and teams, and what is not built.',
      },
    },
    {
      id: 'monitoring',
      title: 'Monitoring',
      levels: {
        junior: 'Wants logs and a dashboard, and retrains when the metric falls.',
        mid: 'Watches inputs, predictions and outcomes apart, and sets alerts with thresholds. Says how often the '
          + 'model is retrained and why.',
        senior: 'Tells drift of data from drift of the concept and from a broken pipeline, and what is done about '
          + 'each. Rolls out in steps with a way back that takes minutes.',
        staff: 'Designs for silent failure: delayed labels, feedback loops, slices that decay. Gives every alert an '
          + 'owner and an action, and learns from incidents across models.',
      },
    },
    {
      id: 'communication',
      title: 'Communication and drive',
      levels: {
        junior: 'Thinks aloud, answers what is asked and takes hints up.',
        mid: 'Gives the talk a shape, says where it stands and keeps an eye on the time. Explains terms when asked.',
        senior: 'Leads the round: proposes what comes next, checks that the interviewer follows, goes deep where it '
          + 'matters. Changes course when a challenge is right and defends the choice when it is not.',
        staff: 'Speaks to the decision behind each question and makes trade-offs easy to choose between. Brings the '
          + 'whole to a conclusion with risks and a plan, inside the time.',
      },
    },
    {
      id: 'diagram',
      title: 'Diagram',
      levels: {
        junior: 'Draws the main parts and joins them with arrows that have a direction.',
        mid: 'Keeps training and serving apart and labels what flows along the links. Others could retell the design '
          + 'from the picture.',
        senior: 'Keeps the picture true while the design changes, at one level of detail, with numbers where they '
          + 'matter. Shows stores, queues and feedback as what they are.',
        staff: 'Uses the picture to think: boundaries of teams and failures can be seen, and what is risky stands out. '
          + 'Leaves out what does not help the decision.',
      },
    },
  ],
}
