/** Where the coordination group draws what is covered in a picture before the public sees it (遮挡). */
@NullMarked
package org.ecopetition.casework.web.masking;

import org.jspecify.annotations.NullMarked;
