module.exports = 'image.stub'
