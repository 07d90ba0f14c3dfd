import { airtable } from './providers/airtable.ts';
import { aliyun } from './providers/aliyun.ts';
import { anthropic } from './providers/anthropic.ts';
import { asana } from './providers/asana.ts';
import { brevo } from './providers/brevo.ts';
import { buildkite } from './providers/buildkite.ts';
import { circleci } from './providers/circleci.ts';
import { clickup } from './providers/clickup.ts';
import { cloudflare } from './providers/cloudflare.ts';
import { cohere } from './providers/cohere.ts';
import { contentful } from './providers/contentful.ts';
import { datadog } from './providers/datadog.ts';
import { deepgram } from './providers/deepgram.ts';
import { digitalocean } from './providers/digitalocean.ts';
import { discord } from './providers/discord.ts';
import { discordWebhook } from './providers/discord-webhook.ts';
import { doppler } from './providers/doppler.ts';
import { dropbox } from './providers/dropbox.ts';
import { elevenlabs } from './providers/elevenlabs.ts';
import { fastly } from './providers/fastly.ts';
import { figma } from './providers/figma.ts';
import { github } from './providers/github.ts';
import { gitlab } from './providers/gitlab.ts';
import { groq } from './providers/groq.ts';
import { heroku } from './providers/heroku.ts';
import { hetzner } from './providers/hetzner.ts';
import { hubspot } from './providers/hubspot.ts';
import { huggingFace } from './providers/hugging-face.ts';
import { intercom } from './providers/intercom.ts';
import { linear } from './providers/linear.ts';
import { linode } from './providers/linode.ts';
import { mapbox } from './providers/mapbox.ts';
import { mistral } from './providers/mistral.ts';
import { neon } from './providers/neon.ts';
import { netlify } from './providers/netlify.ts';
import { notion } from './providers/notion.ts';
import { npm } from './providers/npm.ts';
import { openai } from './providers/openai.ts';
import { openrouter } from './providers/openrouter.ts';
import { pinecone } from './providers/pinecone.ts';
import { postman } from './providers/postman.ts';
import { pulumi } from './providers/pulumi.ts';
import { render } from './providers/render.ts';
import { replicate } from './providers/replicate.ts';
import { resend } from './providers/resend.ts';
import { sendgrid } from './providers/sendgrid.ts';
import { slack } from './providers/slack.ts';
import { snyk } from './providers/snyk.ts';
import { square } from './providers/square.ts';
import { stripe } from './providers/stripe.ts';
import { supabase } from './providers/supabase.ts';
import { tavily } from './providers/tavily.ts';
import { telegram } from './providers/telegram.ts';
import { telnyx } from './providers/telnyx.ts';
import { terraform } from './providers/terraform.ts';
import { vercel } from './providers/vercel.ts';
import { xai } from './providers/xai.ts';
import type { Verifier } from './verifier.ts';

/** Every provider that is asked over HTTP. To add one is to add its file here; AWS, which needs its SDK, is in `aws.ts`. */
export const VERIFIERS: readonly Verifier[] = [
  github,
  gitlab,
  slack,
  stripe,
  npm,
  openai,
  anthropic,
  aliyun,
  sendgrid,
  telegram,
  discord,
  discordWebhook,
  digitalocean,
  heroku,
  cloudflare,
  figma,
  notion,
  linear,
  airtable,
  hubspot,
  huggingFace,
  buildkite,
  netlify,
  vercel,
  doppler,
  asana,
  clickup,
  groq,
  cohere,
  openrouter,
  replicate,
  xai,
  elevenlabs,
  postman,
  resend,
  dropbox,
  square,
  datadog,
  contentful,
  linode,
  hetzner,
  circleci,
  terraform,
  pulumi,
  pinecone,
  supabase,
  telnyx,
  brevo,
  deepgram,
  fastly,
  intercom,
  mapbox,
  mistral,
  neon,
  render,
  snyk,
  tavily,
];
