/**
 * Services whose names stand for nothing else, so that a drawn value beside one is a credential of it. Behind the colon
 * is how many hex digits its keys have, or `u` for a UUID, where its documentation shows keys of that form: a value
 * that looks like a hash or an id is worth a look only there.
 */
export const SERVICES_WITH_FORMS = `
abuseipdb:80 accuweather activecampaign:72 acuity adafruit adobe:32 adyen afterpay:64 aftership:u airbrake:32
aircall:32 airtable aiven akamai alchemy algolia:32 alibaba alienvault:64 aliyun alloy alpaca alphavantage
amplitude:32 anthropic apify apigee applitools appsignal:u appveyor artifactory asana assemblyai:32 atlassian
attentive auth0 avalara:32 axiom backblaze bamboo bamboohr:40 baseten battlenet betteruptime bigcommerce binance
bitbucket bitfinex bitly:40 bitmex bitrise bitstamp bittrex:32 bitwarden blizzard blockfrost braintree:32 breezy brevo
brex brightdata:u browserless:u browserstack bugsnag:32,u buildkite:40 buttercms:40 bybit calendly campaignmonitor
canny:u capella carbone censys cerebras chameleon chargebee chargify chartbeat:32 checkmarx checkr:40 circleci:40
clarifai:32 clearbit clerk clicksend:u clickup clicky clojars cloudconvert cloudflare:37 cloudinary cloudns
cloudsmith:40 clover cockroachdb coda:u codacy codeclimate:40,64 codecov:u codemagic codeship cohere coinbase
coingecko coinmarketcap:u configcat confluent constantcontact:u contentful convertapi convertkit convoy copper:32
cosmic courier coveo coveralls crisp crowdin:32,80 crowdstrike cryptocompare:64 currencylayer:32 customerio:20
dandelion:32 darksky:32 databricks datadog:32,40 datocms:30 deepgram:40 deepl deepseek delighted deribit descope
devcycle dialpad digitalocean:64 dingtalk:64 discord dnsimple docraptor docusign:u doodle doppler dovetail dropbox
duckdns:u duffel dwolla dynatrace easypost ecobee edamam:32 egnyte elastic elasticemail:96 elevenlabs:32
emailoctopus:u enigma envoy etherscan etsy eventbrite exchangerateapi:24 exoscale expedia facebook:32 factual fastly
fathom fauna feishu figma filestack finicity finnhub fireworks fitbit:32 fivetran fixer:32 flagsmith flashpoint
flickr:16,32 flutterwave formstack:32 foursquare frase freeagent freshbooks:64 freshdesk frontegg:u fullcontact
fullstory fusionauth galileo gateio:64 gemini geoapify:32 getresponse ghost:26 giphy gitguardian gitlab gitter:40
gnews:32 gocardless godaddy greenhouse greynoise groove groq growthbook guardian:u guilded gusto happi harvest
haveibeenpwned:32 helium hellosign:64 helpscout:32 heremaps heroku:u hetzner hibp:32 hologram honeybadger honeycomb:32
hotjar huawei hubspot:u huggingface hunter:40 huobi hygraph ibmcloud ifttt igdb imagekit imgix imgur:40 impala
infisical infobip infura:32 insightly:u intercom intrinio ipdata:56 ipgeolocation:32 ipinfo:14 ipstack:32 jasper
jenkins:34 jfrog jotform:32 jumio jumpcloud:40 juro kairos kakao:32 keycdn kinde klarna klaviyo kraken kucoin:u
lambdatest langfuse langsmith lastfm:32 launchdarkly lemonsqueezy leonardo:u lepton librato:64 lightstep linkedin
linode:64 lithic:u localize locationiq logdna:32 logentries:u loggly:u logzio:u lokalise:40 lookback looker loops:32
losant:64 magento mailchimp mailerlite:32 mailersend mailgun mailjet:32 mailtrap:32 mandrill mapbox mapillary mapquest
marqeta:u mattermost maxmind mediastack:32 medusa meilisearch:64 meraki:40 mercury messagebird miro mistral
mixpanel:32 mollie monday moodle:32 moonshot moosend:u moralis msg91 mulesoft:u mullvad namecheap:32 neptune netbird
netlify neverbounce newrelic newsapi:32 nexmo nextdns:40 nftport:u ngrok nightfall nimble nordvpn:64 noteable notion:u
nsone nutritionix:32 nutshell nytimes oanda okta omdb:8 onelogin:64 onesignal onfido ongage openai opencage:32
openexchangerates:32 openrouter openweather:32 openweathermap:32 opsgenie:u optimizely oraclecloud outreach
packagecloud:48 packagist:40 paddle:50 pagerduty:32 pandadoc:40 pantheon parabola paragon paypal paystack pdfshift:40
percy:64 perfecto perplexity personio:64 pexels phrase:64 pinecone:u pingdom pinwheel:64 pipedrive:40 pixabay plaid:30
planetscale playfab plivo podium poeditor:32 poloniex:128 polygon porkbun posthog postman postmark:u printful prolific
pubnub pulumi pushbullet pusher:20 pushover qase:40 qdrant quandl quickbooks quicknode railway:u raindrop rapid7:u
rapidapi raven:32 rawg:32 raygun razorpay readme rebrandly:32 recurly:32 reddit refiner resend ringcentral riotgames
rocketchat rollbar:32 rosette rudderstack runpod rutter sailthru:32 salesforce samsara sapling saucelabs:u scaleway:u
scraperapi:32 scrapingbee seamless securitytrails semgrep:64 sendbird sendgrid sendinblue sentry:64 serpapi:64
serper:40 shipengine shippo shipstation:32 shodan shopify shortcut:u signalfx signalwire sinch:32 sirv:26 skylight
skyscanner slack smartling smartsheet smartthings:u snov:32 snyk:u socketlabs sonarcloud:40 spacelift:64 sparkpost:40
spectral splunk:u spoonacular:32 spotify:32 springer:32 squadcast:40 squarespace:u stabilityai starburst starling
statsig statuspage:u stitch stoplight storj storyblok strapi:256 strava:40 stripe stytch sumologic sumsub supabase
surveymonkey swaggerhub:u synapse tableau taiga tailscale tavily taxjar:32 telegram teleport teller telnyx tenable:64
tencent tenor textlocal thingspeak ticketmaster tidal tiingo:40 timely:64 timescale:64 tinyurl tmdb:32 todoist:40
toggl:32 tomorrowio tomtom tradier trakt:64 transifex transloadit:40 travis trello:64 trestle truelayer:u tumblr
tuya:32 twelvedata:32 twilio:32 twingate twitch twitter typeform typesense ubidots unleash unsplash upcloud updown
uploadcare:20 upstash uptimerobot urlscan:u veracode:128 vercel viber victorops:32 vimeo:32 virustotal:64
visualcrossing vonage voyage vultr wahoo walmart wandb:40 wasabi wavefront:u weatherapi:31 weatherbit:32
weatherstack:32 weaviate webex:64 webflow:64 wechat:32 weibo:32 whatsapp withings:64 wolframalpha woocommerce workato
workday workos wunderground:32 xero yandex yodlee zapier zendesk zephyr zerobounce:32 zerotier zoho zoominfo zulip
zyte:32
`;

/** Others of which only the name is known: a value that looks like a hash or an id may be a key of theirs, too. */
export const OTHER_SERVICES = `
1forge 1password 2captcha 2checkout 3commas 51degrees abbysale abios abusech abyssale accelo accuranker acrcloud
acunetix addsearch admitad adobesign adroll adsbexchange adzuna aemet aerisweather aeroworkflow africastalking
agilecrm agilitycms agora ahrefs airbnb airbyte airlabs airnow airship airthings airvisual airwallex akeyless alation
alchemer alconost alegra aletheia algonomy aliexpress alipay allegro amadeus ambee amberdata amocrm anchore anrok
anticaptcha anydo anymailfinder anyrun anyscale anyword api2cart api2pdf apideck apiflash apifootball apiiro apilayer
apimatic apimetrics apininjas apisix apisports apitemplate apivoid appcues appfollow appointedd appointlet appoptics
appsflyer apptimize apptivo aqicn aquasecurity arbiscan arkose artsy ashby asknicely astronomer astronomyapi atatus
atera athenahealth atlan atomicfi attackforge attio attom auspost authoritas authorizenet authress autodesk avatax
avaza aviationedge aviationstack awair aweber axesso axonaut axosoft aylien ayrshare back4app backendless baidu
balldontlie bandcamp bandsintown bannerbear barchart baremetrics bazaarvoice beebole behance belugacdn belvo
benchmarkemail benzinga besnappy bestbuy betaface betfair betterstack beyondtrust bigbluebutton bigbox bigdatacloud
bighugelabs bigid bigml bigmodel billomat binaryedge bitbar bitgo bithumb bitpay bitquery bitrix24 bitsight blackduck
blazemeter blitapp blockchair blockcypher blockdaemon blockio blocknative bloomerang bluecart bluedart bluejeans
bluesnap blynk bombbomb bonusly bookeo boostnote borgbase botify botpress brandfetch brandfolder bravesearch
brawlstars braze breathehr breezometer brewerydb bridgedata brightcove brightedge brightlocal brightpearl bringg
browserbase browserling browshot bscgateway bscscan btcpay budibase bugcrowd bugfender bugherd bugreplay buildership
builtwith bulbul bulksms bumpsh bungie burstsms buttondown buymeacoffee buzzsprout bynder cafepress caflou
calendarific calendarindex callrail calltrackingmetrics calorieninjas campayn canadapost canvasmedical capmonster
capsolver capsulecrm captaindata captainverify carbonblack carboninterface cartesia cartrover cashfree caspio castai
cdn77 cdnify celoxis centralstationcrm cerbos cerner cexio chainstack channeladvisor chargedesk chargeover charliehr
chartio chartmogul chatbase chatfuel chatlio chatra chatwoot checkiday checkly checkvist chilipiper churnzero cirium
cirrusci citygrid clarivate clashofclans clashroyale classmarker clearscope clickatell cliengo clientary climacell
climatiq clinchpad clipdrop clockify clockworksms closeio cloudability cloudamqp cloudcron cloudelements cloudhealth
cloudimage cloudkarafka cloudlayer cloudmersive cloudtrax cloudways cludo codat codeberg codefresh codequiry codescene
codility cognitoforms coinapi coinlayer coinlib coinone coinpaprika coinpayments coinstats collibra commercetools
commissionjunction companieshouse companyhub complyadvantage complycube conekta constellix contabo contactout
contentking contentstack contextualweb conversiontools convier cookiebot copyai copyleaks coralogix coresignal
couchdrop countrylayer coupa coursera covalent craftmypdf crashlytics crawlbase crawlera creatomate creditsafe cricapi
criminalip criteo cronhub cronitor cronofy crossbrowsertesting crossmint crowdflower crowdsignal crunchbase cryptoapis
culqi cultureamp cumulio currencybeacon currencycloud currencyfreaks currencyscoop curseforge custify customerguru
cuttly cyberark cybereason cybersixgill cybersource cyclr cycode cylance cypressrecord d7network dagster dailyco
dailymotion dashbird dashlane dashscope databox datafire dataforseo datagov dataiku dataminer datarobot datasaur
datastax dataworld deadmanssnitch deathbycaptcha debank debitoor debricked deepai deepcrawl deepinfra deepnote
deepscan deepsource deezer dehashed delinea demio desec deskpro detaspace detectify detectlanguage deviceatlas dexcom
dfuse dialogflow didomi diffbot diggernaut diigo disify disqus dlocal dnscheck dnsdb dnsdumpster dnsmadeeasy docebo
docparser docspring docsumo document360 docuseal dokku domainr domaintools doofinder doordash dotdigital dotmailer
dovico dowjones drata drchrono dreamhost dremio dribbble dronahq droneci dropcontact drugbank duolingo duply dynadot
dynalist dyspatch eagleeyenetworks easycron easydns easyship ebanx ebird ecologi ecwid edenai edgecast ekata
elasticcloud electricitymap elevio elsevier emailhippo emaillistverify embedly emnify encord endorlabs engagespot
enzoic eodhd eodhistoricaldata epicgames epsagon equifax equinix esendex esputnik estated estimote ethplorer everflow
everhour eversign ewelink exchangeratehost exchangeratesapi exotel experian experitest exportsdk eztexting faceit
faceplusplus falai fast2sms fastforex fastspring fatsecret favro fedex feedbin feedier feedly feefo festivo fetchrss
fibery filebase filesio finage financialmodelingprep findthatlead finix firebase fireblocks firecrawl firehydrant
firstpromoter fixerio flaticon fleetbase flightapi flightaware flightlabs flightradar24 flightstats flipkart flipside
flotiq flowflu flowxo flyio fonoa forexrate formbucket formcraft formkeep formsite forter fortigate fortinet fortnite
fossa frameio fraudlabspro freedcamp freepik freshsales freshservice freshworks friendlycaptcha ftmscan fullhunt
fusebill fxmarket gainsight gamejolt gamesparks gandi ganttpro garmin gcore geckoboard geetest gemfury gengo geocod
geocodexyz geocodify geodatasource geonode geoplugin getgeo getgist getimg getstream gettyimages getyourguide
ghostinspector giantbomb gitbook gladia gladly glassnode globalforestwatch gocanvas gofile gogovan goldapi googlemaps
gooten gorgias gotomeeting govee govinfo gpsgate gptzero grafanaoncall grammarbot grammarly grapecity graphcms
graphhopper greatschools gtmetrix guerrillamail gumroad gupshup gyazo hackerone hackerrank happyfox happyscribe
hasoffers healthgorilla healthgraph helcim helicone helius helpcrunch helpdocs helpjuice henet hereapi heroiclabs
hetrixtools heygen hibob hightail hightouch hitbtc hiveage holidayapi homeassistant hookdeck hootsuite hoppr hostinger
hotelbeds howlongtobeat html2pdf htmlcsstoimage hubstaff hubtel hudsonrock humaans humanapi humanloop humio hunterio
hybridanalysis hypertrack hypixel iconfinder icontact idealpostcodes idenfy ideogram idrive iexapis iexcloud iframely
igmarkets imagga imgbb imperva inaturalist incapsula infermedica infracost infusionsoft inlets inngest inoreader insee
insightappsec insightvm instabug instagantt instamojo instana instapaper instatus insycle integromat intel471 intellum
inteltiber intelx interseller intezer intigriti invoiceninja invoiceocean ionos ip2location ipapi ipgeo iphub ipify
ipquality ipregistry iproyal ipvoid ipwhois iqair ironio ironmq itchio iubenda iyzico izettle jamendo jazzhr jitbit
jsonwhois junglescout justcall kahoot kajabi kaleyra kaltura kamatera kameleoon kanbanize kanbantool karmacrm kashflow
kaspr kayako keenio keepa kickbox kickofflabs kinsta kissmetrics kixie klevu klipfol klippa knapsackpro knowbe4
kobiton kochava kombo kommo kondukto kontakt kontent kount koyeb kubecost kudos kushki kustomer kylas labelbox
labelstudio lacework lalamove lambdalabs landbot langchain languagelayer languagetool laravelforge larksuite lastpass
lazada leadfeeder leakcheck leakix leankit learnworlds legiscan legitsecurity lemlist lendflow lessannoyingcrm
lexigram lexoffice liberapay lingvanex linkpreview linnworks listennotes litmos liveagent liveblocks livecoinwatch
livekit livepeer livestorm llamacloud llamaparse loadmill localtunnel logicmonitor loginradius logodev logrocket
logtail loqate loyaltylion loyverse luadns lucidchart lucidworks luckyorange lumigo luminati lunarcrush lunchmoney
lusha luxand magicbell mailblaster mailboxlayer mailboxvalidator mailcheck mailercloud mailerq mailinator mailmodo
mailosaur mailsac mailshake mailslurp mailvalidator makcorps manychat mapmyindia maptile marketmuse marketstack marqo
mashape matomo mavenlink maxio meaningcloud mediacloud meistertask memberful memberstack membrain mendeley
mercadobitcoin mercadolibre mercadopago mergedev merriamwebster mesibo messari metaapi metabase metadefender
metalprice meteomatics meteosource meteostat metoffice metricool metrilo mezmo microlink middesk midjourney midtrans
millionverifier mimecast mindee mindmeister mitto mixedbread mixmax mobizon mockaroo moderatecontent moderntreasury
momentfeed moneris moneybird moneyhub monkeylearn monzo moonclerk mouseflow mozenda mrticktock mtcaptcha musixmatch
myintervals nango nanoleaf nanonets napster nasdaqdatalink naver navitia nessus netatmo netcore nethunt netlas netnut
netskope netsparker netuitive neutrino newscatcher newsdata nexiwave nftstorage nhost nicereply nomic nopecha nordigen
northflank nounproject novita nownodes nowpayments nozbe nubank nubela nuclino numlookup numverify nuvemshop nylas
ocrspace octoai octoparse octopusdeploy oddsapi officevibe okendo okera olark omnisend omnivore oncehub oncrawl
onepagecrm onepassword onesky onespan onetrust onfleet onlineconvert onwater onyphe oopspam opbeat openaq
openchargemap opencollective opencorporates openfda openfec openfoodfacts opennode openpay openphone openproject
openrouteservice opensanctions opensea opensecrets openstates opentable opentok openuv opswat optidash osano outbrain
outscraper outseta owlbot owler oxforddictionaries oxylabs packetstream packlink pagarme page2images pagekite
pagepeeker pagespeed pagseguro paloalto pandascore panopto panorays panos papayaglobal paperform paperspace
paralleldots parcelperform parsehub parseur partnerstack partykit passbase passivetotal pastebin patreon paydirt
payfast payhip paylocity paymo payoneer payrexx paytm pcloud pdfco pdfcrowd pdflayer pdfmonkey peachpayments peekalink
pendo peopledatalabs peoplehr pepipost perigon perimeter81 petfinder phabricator phantombuster phantomjscloud phemex
philipshue phishtank phonevalidation photoroom pinata pinboard pingidentity pingone pipedream pirateweather pitchbook
pivotaltracker piwik placid plagiarismcheck planhat planyo platformsh playht plextrac podcastindex podchaser podio
pokemontcg poleemploi polleverywhere pollsapi pollseverywhere polygonscan polyswarm positionstack positrace
postaffiliate postcoder postgrid postnl postnord powerbi powerreviews powrbot predibase prefect printify prismacloud
probely prodpad productboard productplan profitwell promptlayer proofhub proofpoint proofy propelauth propublica
prosperworks proworkflow prowritingaid proxycheck proxycrawl proxycurl proxyrack publer pulsedive purestake purpleair
pushwoosh qianfan qianxin qovery qstash quaderno qualaroo qualtrics qualys quandoo qubole questionpro questrade
quickemailverification quillbot quizlet quora rackspace rakuten ranktracker rapidspike rapyd rarible reachmail
readwise reallysimplesystems realtymole reamaze rechargepayments recordedfuture recruitee redash redbubble redislabs
redox refersion removebg rentcast rentman repairshopr replyio requestfinance rescuegroups rescuetime resellerclub
resourceguru restpack retool revampcrm reversinglabs revolut rewardful rippling riskified riskiq riskrecon ritekit
roadmunk robinhood roblox roboflow rocketreach rockset rome2r ronin rootly rossum route4me routee routific rownd
royalmail runcloud runrunit runscope safegraph sagehr sageone sajari salesblink salescookie salesflare salesloft
salesmate saltedge sambanova santiment sapsuccessfactors satismeter savvycal scaleai scaleserp scalr schoology schwab
scientiamobile scoutapm scrapeowl scraperbox scrapersite scrapestack scrapfly scrapingant scrapingdog scrapingfish
scrapinghub scrapycloud screamingfrog screenshotlayer screenshotmachine screenshotone scryfall searchly searchmetrics
seatgeek secureframe securityscorecard segmind selectpdf sellbrite sellfy semanticscholar semaphoreci sematext semrush
sendcloud sendlane sendpulse sendx sendy sensorberg sentinelhub sentinelone seobility seranking serphouse serpstack
serpstat serpwow serverpilot servicenow setlistfm setmore sevdesk sevenio sezzle shareasale sharefile sheety
sherpadesk ship24 shipbob shipday shiprocket shopee shopware shortio shortpixel shotstack shuftipro shutterstock shyft
sightengine signable signaturit signifyd signnow signwell sigopt simfin similartech similarweb simplehash simplesat
simplescraper simpletexting simplybook simplynoted simvoly sipgate sisense sistrix site24x7 sitebulb siteground
siteleaf sitesearch360 sketchfab skrapp skybiometry skywatch slicktext slite smartfile smartlead smartlook smartproxy
smartrecruiters smartystreets smileio smooch sms77 smsapi smsbroadcast smsglobal smsto smtp2go snatchbot snipcart
snowtrace snusbase socialbee socrata socure solarwinds solcast solscan solvecaptcha sonarqube songkick sonix sophos
soracom sourceclear sourcegraph sourcehut sovos spaceserp spacetrack speechace speechify speechmatics splitio
sportmonks sportradar sportsdata sportsmonk spotinst spreadshirt sproutsocial spycloud spyfu spyonweb squareup sslmate
stackhawk stackpath stadiamaps statista statuscake statuspal stlouisfed stockdata stocktwits stonly storecove
stormboard stormglass storychief strawpoll streamelements streamlabs stripo strongdm sucuri sugarcrm sugester sumup
sunrisesunset superannotate supernotes supertokens supportbee suprsend surfe surveyanyplace surveybot surveygizmo
surveysparrow survicate svixapi swiftype switchbot sygic synadia synthesia sysdig systran taboola taddy taggun
takeshape talentlms talkjs tallyfy tapfiliate tapjoy taplytics tatango tatum tavus tawkto taxamo taxcloud tcgplayer
teachable teamgantt teamgate teamleader teamsupport teamtailor teespring tefter telesign tempestweather tequilakiwi
termii testingbot testmo testrail tettra text2data textbelt textgears textmagic textrazor thegraph theguardian
themoviedb thesportsdb thetvdb thinkific thinq thousandeyes threatbook threatconnect threatcrowd thumbnailws
thunderforest thycotic tickettailor ticktick tidio tiendanube timecamp timekit timeular timezoneapi timezonedb
tinybird tinypng tmetric toggltrack tokbox tokeet tokenterminal toloka tookan totango towerdata trackergg trackingmore
trackjs tradegecko tradermade tradestation transfernow transferwise transportnsw transunion travelpayouts travelport
traveltime travisci trayio treasuryprime tripadvisor tripit tropo truelist truemail truework trulioo trustarc trustly
trustpilot turborepo turso twinword twistlock tyntec typetalk uberall ubereats ubiquiti uclassify udemy unifiedto
unisender unkey unpacme unplugg unrealspeech untappd unusualwhales upbit upcdatabase upguard uplead url2png urlbox
urlmeta usabilla usercentrics usercheck userflow userfront userlike usersnap userstack usertesting uservoice uspto
v7labs validic valueserp vastai vatcheck vatlayer vatsense vatstack vbout vectara verifalia veriff verimail veriphone
verkada versioneye veryfi viator vidyard viewdns viewneo vitally voicegain voilanorbert volcengine vouchery voximplant
vpnapi walkme walkscore wappalyzer watchmode wattime wavecell web3storage webhose weblate webpurify webscraper
webscraping webshare websitepulse webzio weebly weightsbiases wellsaid wepay wercker wetransfer whalealert what3words
whatismybrowser whitepages whitesource whoisfreaks whoisology whoisxml whoxy wistia witai wmata woopra woorank wootric
wordnik wordsapi wordtune workflowy worksnaps worldcoinindex worldpay worldtradingdata worldweatheronline wpengine
writesonic wufoo xendit xmatters xsolla yextapi yotpo youcanbookme youcom yoursms yousign youtrack yummly zabbix
zadarma zalando zamzar zeabur zenduty zenefits zenhub zenkit zenrows zenscrape zenserp zeplin zerofox zestful zhipu
zilliz zillow zipbooks zipcodeapi zipcodebase zitadel zohobooks zohocrm zohodesk zohoinventory zomato zoneedit
zonkafeedback zonos zoomeye zscaler zuora zuplo
`;
