import { n as secretIn, t as notifyChannels } from "./notify.js";

export { notifyChannels };