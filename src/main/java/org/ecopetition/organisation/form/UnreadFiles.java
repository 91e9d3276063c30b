package org.ecopetition.organisation.form;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/** Refuses parts that cannot be read, and words in the place of a file, which Spring would count as faults of ours. */
@ControllerAdvice
class UnreadFiles {

    @ExceptionHandler
    void answer(MethodArgumentConversionNotSupportedException words, HttpServletResponse answer)
            throws MethodArgumentConversionNotSupportedException, IOException {
        if (!takesFiles(words.getParameter())) {
            throw words;
        }
        answer.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }

    @ExceptionHandler
    void answer(MultipartException unread, HttpServletResponse answer) throws IOException {
        if (unread instanceof MaxUploadSizeExceededException) {
            throw unread;
        }
        answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    private static boolean takesFiles(MethodParameter parameter) {
        return parameter.getParameterType() == MultipartFile.class
                || parameter.nested().getNestedParameterType() == MultipartFile.class;
    }
}
