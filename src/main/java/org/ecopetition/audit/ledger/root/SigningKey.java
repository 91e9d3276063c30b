package org.ecopetition.audit.ledger.root;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.storage.SecretFile;

/**
 * The key that signs roots and heads (Ed25519, RFC 8032), kept in a file of two PEM blocks outside the database.
 *
 * @param id SHA-256 of the public key, in hexadecimal
 * @param publicKey X.509, in Base64
 */
record SigningKey(String id, String publicKey, PrivateKey privateKey) {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([^-]+)-----END");

    /** The key of a file. */
    static SigningKey read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            byte[] secret = block(text, "PRIVATE");
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret));
            return of(block(text, "PUBLIC"), key);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("the ledger's key cannot be read from " + file, unreadable);
        }
    }

    /** A new key, in a file that only its owner reads. */
    static SigningKey written(Path file) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            SecretFile.create(
                    file,
                    pem("PRIVATE", pair.getPrivate().getEncoded())
                            + pem("PUBLIC", pair.getPublic().getEncoded()));
            return of(pair.getPublic().getEncoded(), pair.getPrivate());
        } catch (IOException failed) {
            throw new UncheckedIOException("the ledger's key cannot be written to " + file, failed);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String sign(String statement) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(statement.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("the ledger's key does not sign", failed);
        }
    }

    /** Whether a signature is that of a public key, given in Base64. */
    static boolean isSigned(String statement, String signed, String publicKey) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            signature.update(statement.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static SigningKey of(byte[] publicKey, PrivateKey privateKey) {
        String id = HexFormat.of().formatHex(Sha256.newDigest().digest(publicKey));
        return new SigningKey(id, Base64.getEncoder().encodeToString(publicKey), privateKey);
    }

    private static byte[] block(String text, String kind) {
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            if (blocks.group(1).equals(kind)) {
                return Base64.getMimeDecoder().decode(blocks.group(2));
            }
        }
        throw new IllegalArgumentException("no " + kind + " KEY");
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + " KEY-----\n" + Base64.getEncoder().encodeToString(key) + "\n-----END " + kind
                + " KEY-----\n";
    }
}
