import { o as __toESM } from "./rolldown-runtime.js";
import { t as require_lib } from "./forge.js";
import { n as fail } from "./trouble.js";
import { t as hide } from "./hidden.js";

// src/identity/pfx.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
/**
* Opens a PFX: its certificates as PEM, and its key. Takes what OpenSSL 3 (AES, SHA-256), Windows (3DES or AES) and Key Vault
* (no password) write. Fails with SIGN-IN-CERTIFICATE-PASSWORD-MISSING or SIGN-IN-CERTIFICATE-PASSWORD where the password is
* missing or wrong, and with SIGN-IN-CERTIFICATE where there is no key in it or it cannot be read.
*/
function openPfx(bytes, password) {
	const pfx = parse(bytes, password);
	const key = [import_lib.default.pki.oids["pkcs8ShroudedKeyBag"], import_lib.default.pki.oids["keyBag"]].flatMap((bagType) => bags(pfx, bagType)).find((bag) => bag.key != null)?.key;
	if (key == null) return fail("SIGN-IN-CERTIFICATE", {
		message: "The PFX holds no private key.",
		subject: { name: "certificate" },
		hint: "Export it again with its private key."
	});
	return {
		certificates: bags(pfx, import_lib.default.pki.oids["certBag"]).flatMap((bag) => bag.cert == null ? [] : [import_lib.default.pki.certificateToPem(bag.cert)]),
		key: hide(import_lib.default.pki.privateKeyToPem(key))
	};
}
function bags(pfx, bagType) {
	return bagType === void 0 ? [] : pfx.getBags({ bagType })[bagType] ?? [];
}
function parse(bytes, password) {
	const own = password?.reveal() ?? "";
	const tries = own === "" ? ["", void 0] : [own];
	let words = "";
	for (const word of tries) try {
		return open(bytes, word);
	} catch (error) {
		words = error instanceof Error ? error.message : "";
	}
	if (/mac could not be verified|decrypt/iu.test(words)) return refuse(password);
	return fail("SIGN-IN-CERTIFICATE", {
		message: "The PFX could not be read.",
		subject: { name: "certificate" },
		hint: "It may be damaged, or newer than what is known here; convert it to PEM: openssl pkcs12 -in cert.pfx -nodes -out cert.pem"
	});
}
function open(bytes, password) {
	const read = () => import_lib.default.asn1.fromDer(import_lib.default.util.createBuffer(Buffer.from(bytes).toString("binary")));
	try {
		return import_lib.default.pkcs12.pkcs12FromAsn1(read(), password);
	} catch (error) {
		if (!(error instanceof Error && error.message.includes("decrypt")) || password === void 0 || import_lib.default.util.encodeUtf8(password) === password) throw error;
		const asn1 = read();
		if (Array.isArray(asn1.value)) asn1.value.splice(2);
		return import_lib.default.pkcs12.pkcs12FromAsn1(asn1, import_lib.default.util.encodeUtf8(password));
	}
}
function refuse(password) {
	const subject = { name: "certificate-password" };
	if (password === void 0) return fail("SIGN-IN-CERTIFICATE-PASSWORD-MISSING", {
		message: "The PFX is encrypted and no password was given.",
		subject
	});
	return fail("SIGN-IN-CERTIFICATE-PASSWORD", {
		message: "The password does not open the PFX.",
		subject,
		hint: "Give the password of this file; leave it away where it has none, as files from Key Vault."
	});
}

export { openPfx };