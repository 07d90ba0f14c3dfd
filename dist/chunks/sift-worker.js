import { n as instantiate, t as createDetector } from "./detector.js";
import { i as messageOf, n as isLfsPointer, s as PIECE_BYTES } from "./tally.js";
import { i as onDisk } from "./file-names.js";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync } from "node:fs";
import { availableParallelism } from "node:os";

// src/sources/pack/pack-failure.ts
var PackFailure = class extends Error {
	name = "PackFailure";
};

// src/sources/pack/pack-file.ts
const ENTRY = {
	commit: 1,
	tree: 2,
	blob: 3,
	tag: 4,
	offsetDelta: 6,
	idDelta: 7
};
const MOST_WHOLE = 134217728;
const HEADER_BYTES = 12;
const WINDOW$1 = 262144;
const MOST_HEADER = 64;
function openPack(path, idBytes, held, mostWhole = MOST_WHOLE) {
	const file = openSync(path, "r");
	const { size } = fstatSync(file);
	function readFile(bytes, from) {
		for (let done = 0; done < bytes.length;) {
			const count = readSync(file, bytes, done, bytes.length - done, from + done);
			if (count === 0) throw new PackFailure("the pack is cut off");
			done += count;
		}
		return bytes;
	}
	try {
		const whole = held ?? (size <= mostWhole ? readFile(new Uint8Array(new SharedArrayBuffer(size)), 0) : void 0);
		const readInto = (bytes, from) => {
			if (whole && from + bytes.length > whole.length) throw new PackFailure("the pack is cut off");
			if (whole) bytes.set(whole.subarray(from, from + bytes.length));
			else readFile(bytes, from);
		};
		const pack = {
			size,
			whole,
			readInto,
			close: () => closeSync(file)
		};
		return {
			...pack,
			readLayout: (index) => readLayout(pack, index, idBytes)
		};
	} catch (failure) {
		closeSync(file);
		throw failure;
	}
}
function readLayout({ size, whole, readInto }, index, idBytes) {
	const { count, offsets } = index;
	const window = whole ?? Buffer.allocUnsafe(Math.min(size, WINDOW$1));
	let windowFrom = 0;
	let windowTo = whole ? size : 0;
	function bring(from, to) {
		if (to > size) throw new PackFailure("the pack is cut off");
		if (from >= windowFrom && to <= windowTo) return;
		windowTo = 0;
		const end = Math.min(size, from + window.length);
		readInto(window.subarray(0, end - from), from);
		windowFrom = from;
		windowTo = end;
	}
	bring(0, HEADER_BYTES);
	const header = Buffer.from(window.subarray(0, HEADER_BYTES));
	const version = header.readUInt32BE(4);
	if (header.toString("latin1", 0, 4) !== "PACK" || version !== 2 && version !== 3) throw new PackFailure("it is not a pack of version 2 or 3");
	if (header.readUInt32BE(8) !== count) throw new PackFailure("pack and index have different counts");
	const sorted = Float64Array.from(offsets).sort();
	const layout = {
		entryOf: new Uint32Array(new SharedArrayBuffer(count * 4)),
		types: new Uint8Array(new SharedArrayBuffer(count)),
		sizes: new Float64Array(new SharedArrayBuffer(count * 8)),
		starts: new Float64Array(new SharedArrayBuffer(count * 8)),
		ends: new Float64Array(new SharedArrayBuffer(count * 8)),
		bases: new Int32Array(new SharedArrayBuffer(count * 4)).fill(-1)
	};
	for (let at = 0; at < count; at += 1) layout.entryOf[at] = entryAt(sorted, offsets[at]);
	for (let entry = 0; entry < count; entry += 1) {
		const offset = sorted[entry];
		const end = entry + 1 < count ? sorted[entry + 1] : size - idBytes;
		if (offset < HEADER_BYTES || end <= offset) throw new PackFailure("two objects begin at one place");
		layout.ends[entry] = end;
		const headerEnd = Math.min(end, offset + MOST_HEADER);
		bring(offset, headerEnd);
		readEntry(entry, offset, headerEnd);
	}
	return layout;
	function readEntry(entry, offset, end) {
		const limit = end - windowFrom;
		let at = offset - windowFrom + 1;
		const first = window[at - 1];
		let length = first & 15;
		for (let byte = first, scale = 16; byte >= 128; scale *= 128) {
			byte = byteAt(window, at, limit);
			at += 1;
			length += (byte & 127) * scale;
		}
		const type = first >> 4 & 7;
		layout.types[entry] = type;
		layout.sizes[entry] = length;
		if (type === ENTRY.offsetDelta) {
			let byte = byteAt(window, at, limit);
			let back = byte & 127;
			for (at += 1; byte >= 128; at += 1) {
				byte = byteAt(window, at, limit);
				back = (back + 1) * 128 + (byte & 127);
			}
			layout.bases[entry] = entryAt(sorted, offset - back);
		} else if (type === ENTRY.idDelta) {
			if (at + idBytes > limit) throw new PackFailure("the header of an object is cut off");
			const found = index.find(window, at);
			at += idBytes;
			layout.bases[entry] = found === -1 ? -1 : layout.entryOf[found];
		} else if (type < ENTRY.commit || type > ENTRY.tag) throw new PackFailure(`an object has the unknown type ${type}`);
		layout.starts[entry] = windowFrom + at;
	}
}
function byteAt(bytes, at, limit) {
	if (at >= limit) throw new PackFailure("the header of an object is cut off");
	return bytes[at];
}
function entryAt(sorted, offset) {
	let low = 0;
	let high = sorted.length - 1;
	while (low <= high) {
		const middle = low + high >>> 1;
		const there = sorted[middle];
		if (there === offset) return middle;
		if (there < offset) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}

// src/sources/pack/inflate/wasm.ts
const INFLATE = [
	"AGFzbQEAAAABPQhgAABgBX9/f39/AX9gB39/f39/f38Bf2ACf38Bf2ADf35/AX9gAAF/YAR/f39/AX9gCH9/f39/f39/AX8CDwED",
	"ZW52Bm1lbW9yeQIAAQMKCQEAAgMEBQAGBwaSARh/AEGAgAILfwBBgIABC38AQYCBAQt/AEHAgAELfwBBCgt/AEEIC38AQQcLfwBB",
	"Ewt/AEGAIAt/AEGA4AALfwBBgKABC38AQYDAAQt/AEGAyAELfwBBgMwBC38AQYDVAQt/AEGA1gELfwBBzNYBC34BQgALfwFBAAt/",
	"AUEAC38BQQALfwFBAAt/AUEAC38BQQALB8cCGQVhZGxlcgADBWFwcGx5AAgHcHJlcGFyZQAGB2luZmxhdGUABwdMSVRFUkFMAwAJ",
	"RVhDRVBUSU9OAwEGTE9OR0VSAwIDRU5EAwMMTElURVJBTF9CSVRTAwQNRElTVEFOQ0VfQklUUwMFC0xFTkdUSF9CSVRTAwYHTEVO",
	"R1RIUwMHDUxJVEVSQUxfVEFCTEUDCA5ESVNUQU5DRV9UQUJMRQMJE0ZJWEVEX0xJVEVSQUxfVEFCTEUDChRGSVhFRF9ESVNUQU5D",
	"RV9UQUJMRQMLDExFTkdUSF9UQUJMRQMMDkxJVEVSQUxfVkFMVUVTAw0PRElTVEFOQ0VfVkFMVUVTAw4NTEVOR1RIX1ZBTFVFUwMP",
	"DENPREVfTEVOR1RIUwMQCmZpbGxUYWJsZXMAAQVidWlsZAAABmxvb2tVcAAEBm1lbW9yeQIACpsjCacHAgl/AX5BjN8BQQBBIPwL",
	"AEHM3wEhBQNAIAMgB0sEQCACIAdqKQMAIQ4gByEGA0AgDkIAUgRAIA6nQf8BcSIIBEAgBSAGIAhBDHRyOwEAIAhBAXRBjN8BaiII",
	"IAgvAQBBAWo7AQAgBUECaiEFCyAOQgiIIQ4gBkEBaiEGDAELCyAHQQhqIQcMAQsLQQEhB0EAIQJBACEGQQEhAwNAIANBEEkEQCAH",
	"QQF0IANBAXRBjN8Bai8BACIIayIHQQBIBEBBAA8LIAMgAiAIGyECIANBAXRBrN8BaiAGOwEAIAYgCGohBiADQQFqIQMMAQsLIAdB",
	"AEogAkEBS3EEQEEADwtBzN8BIQMDQCADIAVJBEAgAy8BACIGQQx2QQF0QazfAWoiBy8BACIIQQF0Qf//A3FBzNoBaiAGQf8fcTsB",
	"ACAHIAhBAWo7AQAgA0ECaiEDDAELC0EBIQMgASACIAEgAkkbIgFBASABGyEMQczaASEKQQAhASAAQYCAATYCAANAIAMgDE0EQEEE",
	"IANBAWt0IgVBwABJBEBBACEHA0AgBSAHSwRAIAAgBWogB2ogACAHaigCADYCACAHQQRqIQcMAQsLBSAAIAVqIAAgBfwKAAALIANB",
	"AXRBjN8Bai8BACEFA0AgBQRAIAAgAUECdGogBCAKLwEAQQJ0aigCACADQYECbGo2AgAgCkECaiEKQQEgA0EBa3QhBwNAIAEgB3EE",
	"QCABIAdzIQEgB0EBdiEHDAELCyABIAdyIQEgBUEBayEFDAELCyADQQFqIQMMAQsLQQEgDHQhB0F/IQZBACEDIAxBAWohBQNAIAIg",
	"BU8EQCAFQQF0QYzfAWovAQAhCQNAIAkEQCABQQEgDHRBAWtxIgggBkcEQCAIIQZBASAFIAxrIgt0IAlrIQMDQCALIAxqIAJJIANB",
	"AEpxBEAgA0EBdCALQQFqIgsgDGpBAXRBjN8Bai8BAGshAwwBCwsgByIDQQEgC3RqIgdBgBBLBEBBAA8LIAAgBkECdGogA0EQdEGA",
	"gQFyIAtBCHRyIAxyNgIACyAEIAovAQBBAnRqKAIAIAUgDGtBgQJsaiENIAEgDHYhCANAIAhBASALdEkEQCAAIAMgCGpBAnRqIA02",
	"AgAgCEEBIAUgDGt0aiEIDAELCyAKQQJqIQpBASAFQQFrdCEIA0AgASAIcQRAIAEgCHMhASAIQQF2IQgMAQsLIAEgCHIhASAJQQFr",
	"IQkMAQsLIAVBAWohBQwBCwsgDAuVAwEDfwNAIABBoAJJBEAgAEECdEGAzAFqIABBgAJJBH8gAEEQdEGAgAJyBSAAQYACRgR/QcCA",
	"AQUgAEGJAkkEfyAAQf4Ba0EQdAUgAEGdAkkEfyAAQYUCayIBQQJ2IgIgAUEDcUEEciACdEEDakEQdHIFQYCAiAhBgIABIABBnQJG",
	"GwsLCws2AgAgAEEBaiEADAELC0EAIQADQCAAQSBJBEAgAEECdEGA1QFqIABBBEkEfyAAQQFqQRB0BSAAQR5JBH8gAEEBcUECciAA",
	"QQF2QQFrIgF0QQFqQRB0IAFyBUGAgAELCzYCACAAQQFqIQAMAQsLQQAhAANAIABBE0kEQCAAQQJ0QYDWAWogAEEQdDYCACAAQQFq",
	"IQAMAQsLQczWAUEIQZAB/AsAQdzXAUEJQfAA/AsAQczYAUEHQRj8CwBB5NgBQoiQoMCAgYKECDcAAEHs2AFCADcDAEGAoAFBCkHM",
	"1gFBoAJBgMwBEAAaQczWAUEFQSD8CwBB7NYBQgA3AwBBgMABQQhBzNYBQSBBgNUBEAAaC4gHAwV/A34BeyMRIQ4jEq0hDCMTIQoj",
	"FCELA0AgDiAKKQMAIAyGhCEOIAxCOIQhDSAKQgcgDEIDiEIHg32naiIKIAtLBEBBAQ8LIAAgDqdBASABdEEBa3FBAnRqKAIAIgdB",
	"gIACcQR+IAUgBkYEQEECDwsgBSIIQQFqIQUgCCAHQRB2OgAAIA0gB60iDX0hDCAAIA4gDYgiDqdBASABdEEBa3FBAnRqKAIAIgdB",
	"gIACcQRAIAUgBkYEQEECDwsgBSIIQQFqIQUgCCAHQRB2OgAAIAwgB60iDX0hDCAAIA4gDYgiDqdBASABdEEBa3FBAnRqKAIAIgdB",
	"gIACcQRAIAUgBkYEQEECDwsgBSIIQQFqIQUgCCAHQRB2OgAAIA4gB60iDYghDiAMIA19IQwMAwsLIA4gCikDACAMhoQhDiAKQgcg",
	"DEIDiEIHg32naiEKIAxCOIQFIA0LIQwgB0GAgAFxBEAgB0GAgQFxQYCBAUYEQCAMIAGtIg19IQwgACAOIA2IIg6nQQEgB0EIdkEP",
	"cXRBAWtxIAdBEHZqQQJ0aigCACEHCyAHQYCAAnEEQCAFIAZGBEBBAg8LIAUiCEEBaiEFIAggB0EQdjoAACAOIAetIg2IIQ4gDCAN",
	"fSEMDAILIAdBgIABcQRAIAdBwIABcUHAgAFHBEBBAQ8LIA4gB60iDYgkESAMIA19p0E/cSQSIAokEyAFJBdBAA8LCyAOQgEgB60i",
	"DYZCAX2DIAdBCHZBD3GtiKcgB0EQdmohCCAMIA19IQwgAiAOIA2IIg6nQQEgA3RBAWtxQQJ0aigCACIHQYCAAXEEQCAHQYCBAXFB",
	"gIEBRwRAQQEPCyAMIAOtIg19IQwgAiAOIA2IIg6nQQEgB0EIdkEPcXRBAWtxIAdBEHZqQQJ0aigCACIHQYCAAXEEQEEBDwsLIA5C",
	"ASAHrSINhkIBfYMgB0EIdkEPca2IpyAHQRB2aiEJIA4gDYghDiAMIA19IQwgCSAFIARrSwRAQQEPCyAFIAhqIgggBksEQEECDwsg",
	"BSAJayEHIAlBEE8EQANAIAUgB/0ABAD9CwQAIAdBEGohByAIIAVBEGoiBUsNAAsFIAlBAUYEQCAHLQAA/Q8hDwNAIAUgD/0LBAAg",
	"CCAFQRBqIgVLDQALBQNAIAciCUEBaiEHIAUgCS0AADoAACAIIAVBAWoiBUsNAAsLCyAIIQUMAAsAC4IDAgV7BH9BASEHIAAgAWoh",
	"AQNAIAAgAUkEQCAIIAcgACABIABBoCtqIgggASAISRsiCSAAa0FwcWoiCCAAa2xq/QwAAAAAAAAAAAAAAAAAAAAAIQL9DAAAAAAA",
	"AAAAAAAAAAAAAAAhBP0MAAAAAAAAAAAAAAAAAAAAACEDA0AgACAISQRAIAQgAv2uASEEIAMgAP0ABAAiA/2JASIG/X8iBUED/asB",
	"/a4BIAb9DAgABwAGAAUABAADAAIAAQD9ugH9rgEgA/2KASIG/QwIAAcABgAFAAQAAwACAAEA/boB/a4BIQMgAiAFIAb9f/2uAf2u",
	"ASECIABBEGohAAwBCwsgByAC/RsAIAL9GwFqIAL9GwJqIAL9GwNqaiEHIAMgBEEE/asB/a4BIgL9GwAgAv0bAWogAv0bAmogAv0b",
	"A2pqIQgDQCAAIAlJBEAgCCAHIAAtAABqIgdqIQggAEEBaiEADAELCyAHQfH/A3AhByAIQfH/A3AhCAwBCwsgCEEQdCAHcgsXACAA",
	"IAGnQQEgAnRBAWtxQQJ0aigCAAu4BQEIfyMRIxMpAwAjEq2GhCQRIxNBPyMSa0EDdmokEyMSQThyJBIjEadBH3EhBCMRQgWIJBEj",
	"EkEFayQSIxGnQR9xIQIjEUIFiCQRIxJBBWskEiMRp0EPcSMRQgSIJBEjEkEEayQSQQRqIQMCQCACQQFqIgVBHksgBEGBAmoiBEGe",
	"AktyDQBBzNYBQQBBG/wLAANAIAEgA0kEQCMSQQNJBEAjESMTKQMAIxKthoQkESMTQT8jEmtBA3ZqJBMjEkE4ciQSCyMTIxRLDQIj",
	"EadBB3EhAiMRQgOIJBEjEkEDayQSAn8gAUEQaiABQQNJDQAaQQAgAUEDRg0AGkEHIAFBBGtBAXYiAGsgAEEIaiABQQFxGwtBzNYB",
	"aiACOgAAIAFBAWohAQwBCwtBgMgBQQdBzNYBQRNBgNYBEAAiA0UNACAEIAVqIQZBACEBA0AgASAGSQRAIxEjEykDACMSrYaEJBEj",
	"E0E/IxJrQQN2aiQTIxJBOHIkEiMTIxRLDQIjEadBASADdEEBa3FBAnRBgMgBaigCACICQYCAAXENAiMRIAJBP3EiAK2IJBEjEiAA",
	"ayQSIAJBEHYiAEEQSQRAIAFBzNYBaiAAOgAAIAFBAWohAQwCC0EAIQcgAEEQRgR/IAFFDQMgAUHL1gFqLQAAIQcjEadBA3EjEUIC",
	"iCQRIxJBAmskEkEDagUgAEERRgR/IxGnQQdxIxFCA4gkESMSQQNrJBJBA2oFIxGnQf8AcSMRQgeIJBEjEkEHayQSQQtqCwsiAiAB",
	"aiIAIAZLDQIgAUHM1gFqIAcgAvwLACAAIQEMAQsLQczYAS0AAEUNACAGQczWAWpCADcDAEGA4ABBCCAEQczWAWoiACAFQYDVARAA",
	"JBYgAEIANwMAQYAgQQpBzNYBIARBgMwBEAAkFSMWQQBHQQAjFRsPC0EACwQAEAEL2AMBBH8CQCABIABrQQJJDQBBASAALQABIgVB",
	"IHEgAC0AACIGQQR2QQdLIAZBD3FBCEdyGwR/QQEFIAZBCHQgBXJBH3ALDQAgAEECaiQTIAFBCGokFEIAJBFBACQSIAIgA2ohBiAC",
	"IQADQCAERQRAIxMjEkEDdmsgAUsNAiMRIxMpAwAjEq2GhCQRIxNBPyMSa0EDdmokEyMSQThyJBIjEadBAXEhBCMRQgGIJBEjEkEB",
	"ayQSIxGnQQNxIQUjEUICiCQRIxJBAmskEiAFRQRAIxMjEkEDdmskE0IAJBFBACQSIxNBBGoiByABSw0DIxMvAQAiBSMTLwECc0H/",
	"/wNHDQMgByQTIxMgBWogAUsNAyAAIAVqIAZLBEBBAg8LIAAjEyAF/AoAACAAIAVqIQAjEyAFaiQTDAILIAVBA0YEf0EABSAFQQJG",
	"BH8QBQVBAQsLRQ0CIAVBAUYEf0GAoAFBCUGAwAFBBSACIAAgBhACBUGAICMVQYDgACMWIAIgACAGEAILIgAEQCAADwsjFyEADAEL",
	"CyMTIxJBA3ZrJBMjE0EEaiABSw0AIAAgBkcEQEECDwsgAiADEAMjEygCACIAQYD+g3hxQQh3IABB/4H8B3FBCHhyRw8LQQELmQUB",
	"Cn8gBCAFaiEPIAYgB0EDdGpBCGshDiAEIQcgBkEIayERQX8hCgNAIAAgAUkEQCAAQQFqIQggAC0AACIMRQRAQX8PCyAHIARrIQsg",
	"DEGAAUkEQCAHIAxqIA9LIAggDGogAUtyBEBBfg8LIAogC0ggDiARS3EEQCARQQhqIhEgCzYCAAsgCCEKIAwgByIJaiEAA0AgACAJ",
	"SwRAIAkgCikDADcDACAJQQhqIQkgCkEIaiEKDAELCyAHIAxqIQcgCCAMaiEAIBEgCyAMaiIKNgIEQX8hDQwCC0EAIRBBACEJIAxB",
	"AXEEfyAILQAAIRAgCEEBagUgCAshACAMQQJxBEAgECAALQAAQQh0ciEQIABBAWohAAsgDEEEcQRAIBAgAC0AAEEQdHIhECAAQQFq",
	"IQALIAxBCHEEQCAQIAAtAABBGHRyIRAgAEEBaiEACyAMQRBxBEAgAC0AACEJIABBAWohAAsgDEEgcQRAIAkgAC0AAEEIdHIhCSAA",
	"QQFqIQALIAxBwABxBEAgCSAALQAAQRB0ciEJIABBAWohAAsgCUGAgAQgCRsiDCAHaiAPSyEIIAAgAUsEf0EBBSADrSAQrSAMrXxU",
	"CyAIcgRAQX0PCyANIBBHIAogC0hxBEAgDiARSwRAIBFBCGoiESALNgIACyARIAsiCjYCBAsgByEJIAIgEGohCwJAIAxBgAJPBEAg",
	"CSALIAz8CgAADAELIAkgDGohCANAIAggCUsEQCAJIAspAwA3AwAgCUEIaiEJIAtBCGohCwwBCwsLIAcgDGohByAMIBBqIQ0MAQsL",
	"IAcgD0cEQEF8DwsgAyANRyAFIApKcQRAIA4gEUsEQCARQQhqIhEgBTYCAAsgESAFNgIECyARQQhqIAZrQQN2Cw=="
].join("");

// src/sources/pack/inflate/unpacker.ts
const OWN_BYTES = 65536;
const OF_INFLATE = [
	"",
	"an object cannot be inflated",
	"an object is not as long as it says"
];
const OF_DELTAS = [
	"",
	"a delta has an unknown instruction",
	"a delta is cut off",
	"a delta copies from outside its base",
	"a delta gives less than it says"
];
function createUnpacker(bytes) {
	const { exports, memory } = instantiate(INFLATE, Math.max(bytes, OWN_BYTES));
	exports.prepare();
	return {
		memory(least) {
			try {
				return memory(least);
			} catch (cause) {
				throw new PackFailure("there is not enough memory for an object", { cause });
			}
		},
		inflate(from, end, to, size) {
			const failure = exports.inflate(from, end, to, size);
			if (failure !== 0) throw new PackFailure(OF_INFLATE[failure]);
		},
		apply({ from, end }, base, result, ranges) {
			const count = exports.apply(from, end, base.at, base.size, result.at, result.size, ranges.at, ranges.most);
			if (count < 0) throw new PackFailure(OF_DELTAS[-count]);
			return count;
		}
	};
}

// src/sources/pack/pack-windows.ts
const COUNT = 16;
const WINDOW = 262144;
const FIRST = 4096;
const GROWTH = 4;
const WINDOWS_BYTES = COUNT * WINDOW;
const WORTH_A_CALL = 2048;
function createPackWindows(pack, at) {
	return pack.whole ? copiedWindow(pack, pack.whole, at) : readWindows(pack, at);
}
function copiedWindow(pack, { buffer, byteLength }, at) {
	const words = new Int32Array(buffer, 0, byteLength >> 2);
	let target = /* @__PURE__ */ new Int32Array();
	return { place(from, to, memory) {
		if (to - from > 4194304) return -1;
		const end = to + 3 >> 2;
		if (to - from > WORTH_A_CALL || end > words.length) {
			pack.readInto(memory.subarray(at, at + to - from), from);
			return at;
		}
		if (target.buffer !== memory.buffer) target = new Int32Array(memory.buffer, 0, memory.length >> 2);
		let word = at >> 2;
		for (let each = from >> 2; each < end; each += 1, word += 1) target[word] = words[each];
		return at + (from & 3);
	} };
}
function readWindows(pack, at) {
	const windows = Array.from({ length: COUNT }, (_, index) => ({
		at: at + index * WINDOW,
		from: 0,
		to: 0,
		used: 0
	}));
	let [last] = windows;
	let now = 0;
	function place(from, to, memory) {
		if (from < last.from || to > last.to) {
			if (to - from > WINDOW) return -1;
			last = windows.find((window) => from >= window.from && to <= window.to) ?? filled(from, to, memory);
		}
		now += 1;
		last.used = now;
		return last.at + from - last.from;
	}
	function filled(from, to, memory) {
		const before = windows.find((window) => from >= window.from && from <= window.to + FIRST && window.to > 0);
		const window = before ?? windows.reduce((oldest, each) => each.used < oldest.used ? each : oldest);
		const wanted = before ? (before.to - before.from) * GROWTH : FIRST;
		const end = Math.min(pack.size, from + Math.min(WINDOW, Math.max(wanted, to - from)));
		window.to = 0;
		pack.readInto(memory.subarray(window.at, window.at + Math.max(end, to) - from), from);
		window.from = from;
		window.to = Math.max(end, to);
		return window;
	}
	return { place };
}

// src/sources/pack/text-stack.ts
const MOST_HELD = 134217728;
const MOST_KEPT = 67108864;
const MOST_RANGES = 65536;
const DELTA_BYTES = 1048576;
const WINDOWS_AT = OWN_BYTES;
const RANGES_AT = WINDOWS_AT + WINDOWS_BYTES + 32;
const DELTA_AT = RANGES_AT + MOST_RANGES * 8;
const STACK_AT = DELTA_AT + DELTA_BYTES + 32;
function createTextStack(pack, layout) {
	let { unpacker, windows, memory, ranges } = opened(pack);
	let count = 0;
	function reserve(end) {
		if (end + 32 <= memory.length) return;
		({memory, ranges} = viewsOf(unpacker, end + 32 + DELTA_BYTES));
	}
	function inflate(entry, to, size, free) {
		const from = layout.starts[entry];
		const end = Math.min(layout.ends[entry], from + 2 * size + 1024);
		let at = windows.place(from, end, memory);
		if (at === -1) {
			at = free;
			reserve(at + end - from);
			pack.readInto(memory.subarray(at, at + end - from), from);
		}
		unpacker.inflate(at, at + end - from, to, size);
	}
	return {
		whole(entry) {
			if (memory.length > MOST_KEPT) ({unpacker, windows, memory, ranges} = opened(pack));
			const size = layout.sizes[entry];
			reserve(STACK_AT + size);
			inflate(entry, STACK_AT, size, above(STACK_AT + size));
			return {
				at: STACK_AT,
				size
			};
		},
		changed(entry, base) {
			const length = layout.sizes[entry];
			const top = above(base.at + base.size);
			const from = length <= DELTA_BYTES ? DELTA_AT : top;
			const end = from + length;
			reserve(end);
			inflate(entry, from, length, Math.max(top, above(end)));
			const cursor = { at: from };
			if (readSize(memory, cursor, end) !== base.size) throw new PackFailure("a delta is of another base");
			const size = readSize(memory, cursor, end);
			const at = length <= DELTA_BYTES ? top : above(end);
			if (at - STACK_AT + size > 2 * 134217728) return void 0;
			reserve(at + size);
			const result = {
				at,
				size
			};
			count = unpacker.apply({
				from: cursor.at,
				end
			}, base, result, {
				at: RANGES_AT,
				most: MOST_RANGES
			});
			return result;
		},
		bytes: ({ at, size }) => memory.subarray(at, at + size),
		changes: () => ({
			ranges,
			length: count * 2
		})
	};
}
function opened(pack) {
	const unpacker = createUnpacker(STACK_AT + DELTA_BYTES);
	return {
		unpacker,
		windows: createPackWindows(pack, WINDOWS_AT),
		...viewsOf(unpacker, STACK_AT)
	};
}
function viewsOf(unpacker, least) {
	const { buffer } = unpacker.memory(least);
	return {
		memory: Buffer.from(buffer),
		ranges: new Uint32Array(buffer, RANGES_AT, MOST_RANGES * 2)
	};
}
function above(end) {
	return end + 32 + 7 & -8;
}
function readSize(bytes, cursor, end) {
	let size = 0;
	for (let scale = 1; scale <= 2 ** 42 && cursor.at < end; scale *= 128) {
		const byte = bytes[cursor.at];
		cursor.at += 1;
		size += (byte & 127) * scale;
		if (byte < 128) return size;
	}
	throw new PackFailure("a size in a delta has no end");
}

// src/sources/pack/delta-trees.ts
function deltaTrees({ types, bases }) {
	const count = types.length;
	const firstChild = new Int32Array(new SharedArrayBuffer(count * 4)).fill(-1);
	const nextSibling = new Int32Array(new SharedArrayBuffer(count * 4)).fill(-1);
	const weights = new Float64Array(count).fill(1);
	const roots = [];
	for (let entry = count - 1; entry >= 0; entry -= 1) {
		const base = bases[entry];
		const type = types[entry];
		if (base !== -1) {
			nextSibling[entry] = firstChild[base];
			firstChild[base] = entry;
			weights[base] = weights[base] + weights[entry];
		} else if (type === ENTRY.blob || type === ENTRY.commit || type === ENTRY.tag) roots.push(entry);
	}
	roots.sort((a, b) => weights[b] - weights[a]);
	const shared = new Uint32Array(new SharedArrayBuffer(roots.length * 4));
	shared.set(roots);
	return {
		roots: shared,
		firstChild,
		nextSibling
	};
}
function walkTree(root, { layout, trees, texts }, visit, leave) {
	const path = [];
	let held = 0;
	function enter(entry, text, from) {
		const mark = visit({
			entry,
			bytes: texts.bytes(text),
			from
		});
		const next = trees.firstChild[entry];
		if (next === -1) return;
		held += text.size;
		path.push({
			text,
			mark,
			next
		});
	}
	if (layout.sizes[root] > 134217728) {
		leaveTree(root, trees, leave);
		return;
	}
	enter(root, texts.whole(root), void 0);
	for (let top = path.at(-1); top !== void 0; top = path.at(-1)) {
		const entry = top.next;
		if (entry === -1) {
			held -= top.text.size;
			path.pop();
			continue;
		}
		if (path.length > layout.types.length) throw new PackFailure("deltas go in a circle");
		top.next = trees.nextSibling[entry];
		const text = held <= 134217728 && layout.sizes[entry] <= 134217728 ? texts.changed(entry, top.text) : void 0;
		if (text) enter(entry, text, {
			mark: top.mark,
			changes: texts.changes()
		});
		else leaveTree(entry, trees, leave);
	}
}
function leaveTree(root, trees, leave) {
	const pending = [root];
	for (let entry = pending.pop(); entry !== void 0; entry = pending.pop()) {
		leave(entry);
		for (let child = trees.firstChild[entry]; child !== -1; child = trees.nextSibling[child]) pending.push(child);
	}
}

// src/sources/pack/pack-listing.ts
const MAGIC = 4285812579;
const FANOUT = 256;
function readPackIndex(bytes, idBytes) {
	if (bytes.length < 1032) throw new PackFailure("the index is too short");
	const { count, ids, step, fanout, offsets } = bytes.readUInt32BE(0) === MAGIC ? versionTwo(bytes, idBytes) : versionOne(bytes, idBytes);
	const idAt = (index) => ids + index * step;
	return {
		count,
		offsets,
		hexId: (index) => bytes.toString("hex", idAt(index), idAt(index) + idBytes),
		find(id, at) {
			const first = id[at];
			let low = first === 0 ? 0 : bytes.readUInt32BE(fanout + (first - 1) * 4);
			let high = bytes.readUInt32BE(fanout + first * 4);
			while (low < high) {
				const middle = low + high >>> 1;
				const order = compared(bytes, idAt(middle), id, at, idBytes);
				if (order === 0) return middle;
				if (order < 0) low = middle + 1;
				else high = middle;
			}
			return -1;
		}
	};
}
function compared(one, a, other, b, length) {
	for (let at = 0; at < length; at += 1) {
		const order = one[a + at] - other[b + at];
		if (order !== 0) return order;
	}
	return 0;
}
function versionTwo(bytes, idBytes) {
	const version = bytes.readUInt32BE(4);
	if (version !== 2) throw new PackFailure(`the index has version ${version}`);
	const fanout = 8;
	const count = countIn(bytes, fanout);
	const ids = 1032;
	const small = ids + count * (idBytes + 4);
	const large = small + count * 4;
	requireLength(bytes, large + 2 * idBytes);
	const offsets = new Float64Array(count);
	for (let index = 0; index < count; index += 1) {
		const offset = bytes.readUInt32BE(small + index * 4);
		if (offset < 2147483648) offsets[index] = offset;
		else {
			const at = large + (offset - 2147483648) * 8;
			requireLength(bytes, at + 8 + 2 * idBytes);
			offsets[index] = Number(bytes.readBigUInt64BE(at));
		}
	}
	return {
		count,
		ids,
		step: idBytes,
		fanout,
		offsets
	};
}
function versionOne(bytes, idBytes) {
	const count = countIn(bytes, 0);
	const entries = FANOUT * 4;
	const step = idBytes + 4;
	requireLength(bytes, entries + count * step + 2 * idBytes);
	const offsets = new Float64Array(count);
	for (let index = 0; index < count; index += 1) offsets[index] = bytes.readUInt32BE(entries + index * step);
	return {
		count,
		ids: 1028,
		step,
		fanout: 0,
		offsets
	};
}
function countIn(bytes, fanout) {
	let last = 0;
	for (let byte = 0; byte < FANOUT; byte += 1) {
		const upTo = bytes.readUInt32BE(fanout + byte * 4);
		if (upTo < last) throw new PackFailure("the counts of the index fall");
		last = upTo;
	}
	return last;
}
function requireLength(bytes, length) {
	if (bytes.length < length) throw new PackFailure("the index is cut off");
}

// src/commands/scan/sift-pack.ts
const STATE = {
	open: 0,
	clean: 1
};
const NAME = {
	none: 0,
	message: 1
};
function openJob(files, { idBytes, oids, ids, nameOf, names }, isDone) {
	const index = readPackIndex(readFileSync(files.index), idBytes);
	const pack = openPack(files.pack, idBytes);
	try {
		const layout = pack.readLayout(index);
		const count = layout.types.length;
		const job = {
			pack: files.pack,
			whole: pack.whole,
			idBytes,
			layout,
			trees: deltaTrees(layout),
			names,
			nameOf: new Uint32Array(new SharedArrayBuffer(count * 4)),
			states: new Uint8Array(new SharedArrayBuffer(count)),
			lengths: new Float64Array(new SharedArrayBuffer(count * 8)),
			taken: new Int32Array(new SharedArrayBuffer(4))
		};
		const found = Array.from({ length: count });
		for (const [text, oid] of oids.entries()) {
			const at = isDone(oid) ? -1 : index.find(ids, text * idBytes);
			if (at === -1) continue;
			const entry = layout.entryOf[at];
			found[entry] = oid;
			job.nameOf[entry] = nameOf[text];
		}
		return {
			job,
			ids: found
		};
	} finally {
		pack.close();
	}
}
const BATCH = 8;
function siftPack(job, sieve) {
	const { layout, trees, taken, states, lengths, names, nameOf } = job;
	const pack = openPack(job.pack, job.idBytes, job.whole);
	const reading = {
		layout,
		trees,
		texts: createTextStack(pack, layout)
	};
	function visit({ entry, bytes, from }) {
		const number = nameOf[entry];
		const name = names[number];
		if (number === NAME.none || name === void 0) return void 0;
		const isMessage = number === NAME.message;
		const text = isMessage ? messageOf(bytes) : bytes;
		if (text.length > 1835008 || isLfsPointer(text)) return void 0;
		const known = from?.mark && !isMessage ? {
			sifted: from.mark,
			changes: from.changes
		} : void 0;
		const sifted = sieve.sift({
			bytes: text,
			path: name,
			from: known
		});
		lengths[entry] = text.length;
		if (sifted.clean) states[entry] = STATE.clean;
		return sifted;
	}
	try {
		for (;;) {
			const first = Atomics.add(taken, 0, BATCH);
			if (first >= trees.roots.length) return;
			for (const root of trees.roots.subarray(first, first + BATCH)) walkTree(root, reading, visit, () => void 0);
		}
	} finally {
		pack.close();
	}
}

// src/commands/scan/sift-files.ts
const FILES_AT_ONCE = 16;
function siftFiles({ folder, names, paths, clean, taken }, sieve) {
	for (;;) {
		const first = Atomics.add(taken, 0, 16);
		if (first >= names.length) return;
		for (let at = first; at < Math.min(names.length, first + 16); at += 1) {
			const bytes = textOf(onDisk(folder, Buffer.from(names[at])));
			if (bytes && sieve.sift({
				bytes,
				path: paths[at]
			}).clean) clean[at] = bytes.length;
		}
	}
}
function textOf(file) {
	try {
		const facts = lstatSync(file);
		if (!facts.isFile() || facts.size > 1835008) return void 0;
		const bytes = readFileSync(file);
		return bytes.length > 1835008 || isLfsPointer(bytes) ? void 0 : bytes;
	} catch {
		return;
	}
}

// src/commands/scan/sift-options.ts
const MOST_THREADS = 8;
function threadsFor(portions) {
	return Math.max(1, Math.min(availableParallelism(), MOST_THREADS, Math.ceil(portions)));
}

// src/commands/scan/sift-worker.ts
const SAID_EVERY_MS = 250;
async function siftInThreads(portions, options, work) {
	const { signal, progress } = options;
	signal?.throwIfAborted();
	const workers = startSiftWorkers(threadsFor(portions), options);
	const stop = () => void workers.close();
	signal?.addEventListener("abort", stop);
	try {
		await work(async (job, all, say) => {
			const tell = () => progress?.(say(percentOf(job.taken, all)));
			const watch = progress && setInterval(tell, SAID_EVERY_MS);
			try {
				await workers.sift(job);
			} finally {
				clearInterval(watch);
			}
		});
	} catch (failure) {
		signal?.throwIfAborted();
		throw failure;
	} finally {
		signal?.removeEventListener("abort", stop);
		await workers.close();
	}
}
function percentOf(taken, all) {
	return Math.floor(Math.min(all, Atomics.load(taken, 0)) / Math.max(1, all) * 100);
}
const PURPOSE = "rekey-sift";
function startSiftWorkers(count, { disable, now }) {
	const order = {
		purpose: PURPOSE,
		options: {
			disable,
			now
		}
	};
	const workers = Array.from({ length: count }, () => new Worker(new URL(import.meta.url), { workerData: order }));
	return {
		sift: async (job) => {
			await Promise.all(workers.map((worker) => answerOf(worker, job)));
		},
		close: async () => {
			await Promise.all(workers.map((worker) => worker.terminate()));
		}
	};
}
async function answerOf(worker, job) {
	await new Promise((resolve, reject) => {
		const ended = () => reject(/* @__PURE__ */ new Error("a thread that sifts ended before its work was done"));
		worker.once("error", reject);
		worker.once("exit", ended);
		worker.once("message", () => {
			worker.off("error", reject);
			worker.off("exit", ended);
			resolve();
		});
		worker.postMessage(job, []);
	});
}
async function serve({ options }) {
	const sieve = (await createDetector({
		...options,
		userRules: []
	})).sieve();
	parentPort?.on("message", (job) => {
		try {
			if (sieve && "pack" in job) siftPack(job, sieve);
			else if (sieve && "folder" in job) siftFiles(job, sieve);
		} catch (failure) {
			if (!isOfThePack(failure)) throw failure;
		}
		parentPort?.postMessage("done", []);
	});
}
function isOfThePack(failure) {
	return failure instanceof PackFailure || failure instanceof Error && "syscall" in failure;
}
const order = workerData;
if (!isMainThread && typeof order === "object" && order !== null && "purpose" in order && order.purpose === PURPOSE) await serve(order);

export { openJob as a, STATE as i, siftInThreads as n, NAME as r, isOfThePack as t };