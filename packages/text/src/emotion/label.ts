/** The emotions that a text may sound like. */
export type EmotionLabel = 'anger' | 'sadness' | 'fear' | 'joy' | 'surprise' | 'disgust'
