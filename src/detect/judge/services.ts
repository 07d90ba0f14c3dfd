/**
 * Services whose names stand for nothing else, so that a drawn value beside one is a credential of it. Behind the colon
 * is how many hex digits its keys have, or `u` for a UUID, where its documentation shows keys of that form: a value
 * that looks like a hash or an id is worth a look only there.
 */
const LIST = `
abuseipdb:80 accuweather activecampaign:72 adafruit adyen afterpay:64 aftership:u airbrake:32 aircall:32
airtable aiven akamai alchemy algolia:32 alibaba alienvault:64 aliyun alpaca alphavantage amplitude:32
anthropic apify apigee applitools appsignal:u appveyor artifactory asana assemblyai:32 atlassian auth0
avalara:32 backblaze bamboohr:40 baseten battlenet betteruptime bigcommerce binance bitbucket bitfinex
bitly:40 bitmex bitrise bitstamp bittrex:32 bitwarden blockfrost braintree:32 brevo brightdata:u
browserless:u browserstack bugsnag:32,u buildkite:40 buttercms:40 bybit calendly campaignmonitor censys
cerebras chargebee chargify chartbeat:32 checkmarx checkr:40 circleci:40 clarifai:32 clearbit clicksend:u
clickup clojars cloudconvert cloudflare:37 cloudinary cloudns cloudsmith:40 cockroachdb codacy
codeclimate:40,64 codecov:u codemagic codeship cohere coinbase coingecko coinmarketcap:u configcat confluent
constantcontact:u contentful convertapi convertkit coveo coveralls crowdin:32,80 crowdstrike
cryptocompare:64 currencylayer:32 customerio:20 darksky:32 databricks datadog:32,40 datocms:30 deepgram:40
deepl deepseek deribit descope devcycle dialpad digitalocean:64 dingtalk:64 discord dnsimple docraptor
docusign:u doppler dropbox duckdns:u duffel dwolla dynatrace easypost ecobee edamam:32 egnyte
elasticemail:96 elevenlabs:32 emailoctopus:u etherscan etsy eventbrite exchangerateapi:24 exoscale expedia
facebook:32 fastly feishu filestack finicity finnhub fitbit:32 fivetran flagsmith flickr:16 flutterwave
formstack:32 foursquare freeagent freshbooks:64 freshdesk frontegg:u fullcontact fullstory fusionauth
gateio:64 geoapify:32 getresponse giphy gitguardian gitter:40 gnews:32 gocardless godaddy greynoise groq
growthbook guilded haveibeenpwned:32 hellosign:64 helpscout:32 heremaps heroku:u hetzner honeybadger hotjar
huawei hubspot:u huggingface huobi hygraph ibmcloud ifttt igdb imagekit imgix imgur:40 infisical infobip
infura:32 insightly:u intercom intrinio ipdata:56 ipgeolocation:32 ipinfo:14 ipstack:32 jfrog jotform:32
jumio jumpcloud:40 kakao:32 keycdn klarna klaviyo kraken kucoin:u lambdatest langfuse langsmith launchdarkly
lemonsqueezy librato:64 lightstep linkedin linode:64 locationiq logdna:32 logentries:u loggly:u logzio:u
lokalise:40 losant:64 magento mailchimp mailerlite:32 mailersend mailgun mailjet:32 mailtrap:32 mandrill
mapbox mapillary mapquest marqeta:u mattermost maxmind mediastack:32 meilisearch:64 meraki:40 messagebird
mistral mixpanel:32 moodle:32 moosend:u moralis msg91 mulesoft:u mullvad namecheap:32 netbird netlify
neverbounce newrelic newsapi:32 nexmo nextdns:40 nftport:u ngrok nordvpn:64 nsone nutritionix:32 nytimes
oanda okta omdb:8 onelogin:64 onesignal onfido openai opencage:32 openexchangerates:32 openrouter
openweather:32 openweathermap:32 opsgenie:u optimizely oraclecloud packagecloud:48 packagist:40 paddle:50
pagerduty:32 pandadoc:40 paypal paystack pdfshift:40 personio:64 pexels pinecone:u pingdom pipedrive:40
pixabay plaid:30 planetscale playfab plivo poeditor:32 poloniex:128 porkbun posthog postman postmark:u
printful pubnub pulumi pushbullet pusher:20 pushover qdrant quandl quickbooks quicknode railway:u rapid7:u
rapidapi raygun razorpay rebrandly:32 recurly:32 reddit ringcentral riotgames rocketchat rollbar:32
rudderstack runpod sailthru:32 salesforce samsara saucelabs:u scaleway:u scraperapi:32 scrapingbee
securitytrails semgrep:64 sendbird sendgrid sendinblue sentry:64 serpapi:64 serper:40 shipengine shippo
shipstation:32 shodan shopify signalfx signalwire sinch:32 skyscanner slack smartling smartsheet
smartthings:u snyk:u socketlabs sonarcloud:40 spacelift:64 sparkpost:40 splunk:u spoonacular:32 spotify:32
squadcast:40 squarespace:u stabilityai statsig statuspage:u stoplight storj storyblok strava:40 stripe
stytch sumologic sumsub supabase surveymonkey swaggerhub:u tailscale tavily taxjar:32 telegram telnyx
tenable:64 tencent textlocal thingspeak ticketmaster tiingo:40 tinyurl tmdb:32 todoist:40 tomorrowio tomtom
tradier trakt:64 transifex transloadit:40 travis trello:64 truelayer:u tumblr tuya:32 twelvedata:32
twilio:32 twingate twitch twitter typeform typesense ubidots unsplash upcloud uploadcare:20 upstash
uptimerobot urlscan:u veracode:128 vercel viber victorops:32 vimeo:32 virustotal:64 visualcrossing vonage
vultr walmart wandb:40 wasabi wavefront:u weatherapi:31 weatherbit:32 weatherstack:32 weaviate webex:64
webflow:64 wechat:32 weibo:32 whatsapp withings:64 wolframalpha woocommerce workato workos wunderground:32
xero yandex yodlee zapier zendesk zerobounce:32 zerotier zoho zoominfo zulip zyte:32
`;

const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  LIST.trim()
    .split(/\s+/)
    .map((each) => {
      const [name = '', forms] = each.split(':');
      return [name, forms?.split(',') ?? []];
    }),
);

/** Their names, in lower case. */
export const SERVICES: readonly string[] = [...FORMS.keys()];

/** Others, whose names are words too, or stand in every text: they say something only within the name of a key. */
const WORDS =
  'github|gitlab|instagram|youtube|pinterest|tiktok|snapchat|soundcloud|jenkins|percy|particle|balena|mollie|nutshell|figma|evernote|uber|lyft|meetup|yelp|strapi|prismic|basecamp|wrike|fixer|weather|currency|geocod(?:e|ing|er)|maps?(?=key|api)|captcha|honeycomb|replicate|perplexity|voyage|neptune|bandwidth|greenhouse|ovh|duo|steam|nasa|lastfm|news|sms|emailverif';

const WITHIN = new RegExp(`${SERVICES.join('|')}|${WORDS}`, 'i');

/** Whether a name, or a text before a value, says the name of a service. */
export function namesService(text: string): boolean {
  return WITHIN.test(text.replaceAll(/[-_. ]/g, ''));
}

/** Whether a text says the name of a service that stands for nothing else. */
export function saysService(text: string): boolean {
  return SAID.test(text.replaceAll(/[-_. ]/g, ''));
}

const SAID = new RegExp(SERVICES.join('|'), 'i');

/** Whether a value that looks like a hash or an id has the form of that service's keys. */
export function isFormOf(service: string, value: string): boolean {
  const forms = FORMS.get(service.toLowerCase());
  return forms?.includes(value.includes('-') ? 'u' : String(value.length)) === true;
}
