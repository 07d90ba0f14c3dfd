import { t as renderText } from "./text.js";

export { renderText };