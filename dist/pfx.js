import { o as __toESM } from "./rolldown-runtime.js";
import { t as require_lib } from "./forge.js";
import { n as fail } from "./trouble.js";
import { t as hide } from "./hidden.js";

// src/identity/pfx.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
/**
* Opens a PFX: its certificates as PEM, and its key. Fails with SIGN-IN-CERTIFICATE-PASSWORD where the password is missing or
* wrong, and with SIGN-IN-CERTIFICATE where there is no key in it or it is damaged.
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
	try {
		const asn1 = import_lib.default.asn1.fromDer(import_lib.default.util.createBuffer(Buffer.from(bytes).toString("binary")));
		return import_lib.default.pkcs12.pkcs12FromAsn1(asn1, password?.reveal() ?? "");
	} catch (error) {
		const words = error instanceof Error ? error.message : "";
		if (/mac could not be verified|invalid password|decrypt|PBE/iu.test(words)) return fail("SIGN-IN-CERTIFICATE-PASSWORD", {
			message: password === void 0 ? "The PFX is encrypted and no password was given." : "The password does not open the PFX.",
			subject: { name: "certificate-password" }
		});
		return fail("SIGN-IN-CERTIFICATE", {
			message: "The PFX could not be read.",
			subject: { name: "certificate" },
			hint: "Newer encryptions may not be known; convert it to PEM: openssl pkcs12 -in cert.pfx -nodes -out cert.pem"
		});
	}
}

export { openPfx };