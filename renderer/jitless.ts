// Keeps zod from compiling validators at run time, which the content security policy forbids; must be imported first.
import { z } from 'zod';

z.config({ jitless: true });
