// src/config/aws-url.ts
const SUFFIXES = [
	"amazonaws.com",
	"api.aws",
	"amazonaws.com.cn",
	"api.amazonwebservices.com.cn",
	"amazonaws.eu",
	"api.amazonwebservices.eu"
];
function readAwsUrl(text) {
	const url = URL.parse(text);
	if (url === null || url.protocol !== "https:" || url.port !== "") return void 0;
	if (url.username !== "" || url.password !== "" || url.hash !== "") return void 0;
	if (!SUFFIXES.some((suffix) => url.hostname.endsWith(`.${suffix}`))) return void 0;
	if ([...url.searchParams.keys()].some((name) => /^x-amz-/i.test(name))) return void 0;
	return isWellEncoded(url.pathname) ? url : void 0;
}
function isWellEncoded(path) {
	try {
		decodeURIComponent(path);
		return true;
	} catch {
		return false;
	}
}
function regionInHost(host) {
	return host.replace(/^.*\.s3\./, "").split(".").findLast((label) => /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/.test(label));
}

export { regionInHost as n, readAwsUrl as t };