package org.ecopetition.process.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** A response whose body is held back when it is an error, so that its words can be replaced; all else passes through. */
class HeldError extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean held;

    HeldError(HttpServletResponse response) {
        super(response);
    }

    boolean isHeld() {
        return held;
    }

    byte[] body() {
        return body.toByteArray();
    }

    @Override
    public void setStatus(int status) {
        held = status >= SC_BAD_REQUEST && !isCommitted();
        super.setStatus(status);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return held ? new Held(body) : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return held ? new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), true) : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!held) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        if (!held) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!held) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!isLengthOfHeld(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isLengthOfHeld(name)) {
            super.addHeader(name, value);
        }
    }

    private boolean isLengthOfHeld(String header) {
        return held && HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(header);
    }

    /** The stream that holds the body back. */
    private static final class Held extends ServletOutputStream {

        private final ByteArrayOutputStream body;

        Held(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("errors are written at once");
        }
    }
}
