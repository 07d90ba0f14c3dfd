import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { drawn, HEX_32_VALUE } from './value-forms.ts';

/**
 * A key of a service for speech, pictures or texts: 32 hex digits, known by its name. The names are those of the
 * quickstarts of learn.microsoft.com and of the samples; newer keys name themselves (`azure.ts`).
 */
function serviceKey(
  id: string,
  title: string,
  anchors: readonly string[],
  name: RegExp,
  named: string,
): Rule {
  return assignedRule({
    id,
    title,
    anchors,
    name,
    value: HEX_32_VALUE,
    revoke: 'Regenerate it on the page of the resource, under Keys and Endpoint.',
    link: 'https://learn.microsoft.com/azure/ai-services/rotate-keys',
    example: (make) => [named, make.hex(32)],
  });
}

export const azureCognitive: readonly Rule[] = [
  serviceKey(
    'azure_openai_key',
    'Azure OpenAI key',
    ['azure_openai', 'azure-openai', 'azureopenai', 'azure_ai_openai', 'aoai_'],
    /(?:azure[-_.]?(?:ai[-_.]?)?openai|(?:^|[^a-z])aoai)[\w.-]{0,24}key/i,
    'AZURE_OPENAI_API_KEY',
  ),
  serviceKey(
    'azure_speech_services_key',
    'Azure Speech key',
    ['speech_key', 'azure_speech', 'azurespeech', 'azure-speech', 'speechservice', 'speech_service'],
    /(?:azure[-_.]?speech[\w.-]{0,24}key|speech[-_.]?service[\w.-]{0,12}key|^speech_key$)/i,
    'AZURE_SPEECH_KEY',
  ),
  serviceKey(
    'azure_text_translation_key',
    'Azure Translator key',
    ['translator_', 'azure_translat', 'azuretranslat', 'azure-translat', 'translatortext'],
    /(?:azure[-_.]?translat\w{0,4}[\w.-]{0,20}key|translator[-_.]?(?:text[-_.]?)?(?:api|subscription|resource|service)?[-_.]?key)/i,
    'AZURE_TRANSLATOR_KEY',
  ),
  serviceKey(
    'azure_computer_vision_key',
    'Azure Vision key',
    ['vision_key', 'computer_vision', 'computervision', 'computer-vision', 'azure_vision'],
    /(?:computer[-_.]?vision[\w.-]{0,24}key|azure[-_.]?vision[\w.-]{0,16}key|^vision_key$)/i,
    'COMPUTER_VISION_KEY',
  ),
  serviceKey(
    'azure_custom_vision_training_key',
    'Azure Custom Vision training key',
    ['customvision', 'custom_vision', 'custom-vision', 'vision_training'],
    /(?:custom[-_.]?vision|^vision)[-_.]?training[-_.]?key/i,
    'CUSTOM_VISION_TRAINING_KEY',
  ),
  serviceKey(
    'azure_custom_vision_prediction_key',
    'Azure Custom Vision prediction key',
    ['customvision', 'custom_vision', 'custom-vision', 'vision_prediction'],
    /(?:custom[-_.]?vision|^vision)[-_.]?prediction[-_.]?key/i,
    'CUSTOM_VISION_PREDICTION_KEY',
  ),
  serviceKey(
    'azure_form_recognizer_key',
    'Azure Document Intelligence key',
    ['form_recognizer', 'formrecognizer', 'form-recognizer', 'document_intelligence', 'documentintelligence'],
    /(?:form[-_.]?recognizer|document[-_.]?intelligence)[\w.-]{0,20}key/i,
    'FORM_RECOGNIZER_KEY',
  ),
  serviceKey(
    'azure_face_key',
    'Azure Face key',
    ['azure_face', 'azureface', 'face_api', 'face_subscription', 'face_apikey'],
    /(?:azure[-_.]?face[\w.-]{0,20}key|(?:^|[^a-z])face[-_.]?(?:api|subscription)[-_.]?key)/i,
    'AZURE_FACE_KEY',
  ),
  serviceKey(
    'azure_text_analytics_key',
    'Azure Language key',
    ['text_analytics', 'textanalytics', 'text-analytics', 'azure_language', 'azurelanguage'],
    /(?:text[-_.]?analytics|azure[-_.]?language)[\w.-]{0,20}key/i,
    'TEXT_ANALYTICS_KEY',
  ),
  serviceKey(
    'azure_cognitive_services_key',
    'Azure AI services multi-service key',
    ['cognitive_service', 'cognitiveservice', 'cognitive-service', 'azure_cognitive', 'azure_ai_service'],
    /(?:cognitive[-_.]?services?|azure[-_.]?cognitive|azure[-_.]?ai[-_.]?services?)[\w.-]{0,24}key/i,
    'COGNITIVE_SERVICES_KEY',
  ),
  serviceKey(
    'azure_content_safety_key',
    'Azure AI Content Safety key',
    ['content_safety', 'contentsafety', 'content-safety'],
    /content[-_.]?safety[\w.-]{0,16}key/i,
    'CONTENT_SAFETY_KEY',
  ),
  serviceKey(
    'azure_content_moderator_key',
    'Azure Content Moderator key',
    ['content_moderator', 'contentmoderator', 'content-moderator'],
    /content[-_.]?moderator[\w.-]{0,20}key/i,
    'CONTENT_MODERATOR_SUBSCRIPTION_KEY',
  ),
  serviceKey(
    'azure_anomaly_detector_key',
    'Azure Anomaly Detector key',
    ['anomaly_detector', 'anomalydetector', 'anomaly-detector'],
    /anomaly[-_.]?detector[\w.-]{0,20}key/i,
    'ANOMALY_DETECTOR_KEY',
  ),
  serviceKey(
    'azure_personalizer_key',
    'Azure Personalizer key',
    ['personalizer'],
    /personalizer[\w.-]{0,24}key/i,
    'PERSONALIZER_KEY',
  ),
  serviceKey(
    'azure_qna_maker_key',
    'Azure QnA Maker key',
    ['qna_maker', 'qnamaker', 'qna-maker'],
    /qna[-_.]?maker[\w.-]{0,24}key/i,
    'QNA_MAKER_SUBSCRIPTION_KEY',
  ),
  serviceKey(
    'azure_luis_authoring_key',
    'Azure LUIS authoring key',
    ['luis_authoring', 'luisauthoring', 'luis-authoring'],
    /(?:^|[^a-z])luis[-_.]?authoring[-_.]?(?:api[-_.]?|subscription[-_.]?)?key/i,
    'LUIS_AUTHORING_KEY',
  ),
  serviceKey(
    'azure_luis_key',
    'Azure LUIS key',
    [
      'luis_',
      'luis_api',
      'luis_key',
      'luis_subscription',
      'luis_prediction',
      'luis_runtime',
      'luis_endpoint',
      'luis-',
    ],
    /(?:^|[^a-z])luis[-_.]?(?:app[-_.]?)?(?:api|subscription|prediction|runtime|endpoint)?[-_.]?key/i,
    'LUIS_PREDICTION_KEY',
  ),
  serviceKey(
    'azure_metrics_advisor_key',
    'Azure Metrics Advisor key',
    ['metrics_advisor', 'metricsadvisor', 'metrics-advisor'],
    /metrics[-_.]?advisor[\w.-]{0,24}key/i,
    'METRICS_ADVISOR_SUBSCRIPTION_KEY',
  ),
  serviceKey(
    'azure_health_insights_key',
    'Azure Health Insights key',
    ['health_insights', 'healthinsights', 'health-insights'],
    /health[-_.]?insights[\w.-]{0,20}key/i,
    'HEALTH_INSIGHTS_KEY',
  ),
  assignedRule({
    id: 'azure-search-key',
    title: 'Azure AI Search key',
    anchors: [
      'azure_search',
      'azure_ai_search',
      'azure_cognitive_search',
      'search_admin_key',
      'search_service',
    ],
    name: /(?:azure[-_.]?(?:ai[-_.]?|cognitive[-_.]?)?search|search[-_.]?(?:admin|service))[\w.-]{0,24}key/i,
    value: /^(?:[0-9A-F]{32}|[A-Za-z0-9]{52})$/,
    check: drawn,
    revoke: 'Regenerate it on the page of the resource, under Keys.',
    link: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
    example: (make) => ['AZURE_SEARCH_ADMIN_KEY', `a7${make.base62(50)}`],
  }),
  serviceKey(
    'azure_immersive_reader_key',
    'Azure Immersive Reader key',
    ['immersive_reader', 'immersivereader', 'immersive-reader'],
    /immersive[-_.]?reader[\w.-]{0,20}key/i,
    'IMMERSIVE_READER_KEY',
  ),
  serviceKey(
    'azure_apim_subscription_key',
    'Azure API Management or AI services subscription key',
    ['ocp-apim-subscription-key', 'ocp_apim_subscription_key'],
    /ocp[-_]apim[-_]subscription[-_]key/i,
    'Ocp-Apim-Subscription-Key',
  ),
];
